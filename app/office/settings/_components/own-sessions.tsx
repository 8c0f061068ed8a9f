import { endSessionAction } from '@/app/office/settings/actions'
import { ActionButton } from '@/components/form/action-button'
import { DataTable } from '@/components/table/data-table'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusMark } from '@/components/ui/status-mark'
import type { MyAccount } from '@/lib/account/queries/get-my-account'

type Session = MyAccount['sessions'][number]

const end = (session: Session) =>
  session.isThis ? (
    <StatusMark tone="good">本次登录</StatusMark>
  ) : (
    <ActionButton action={endSessionAction} hidden={{ sessionId: session.id }} size="sm" doneMessage="已退出那一处登录">
      退出这一处
    </ActionButton>
  )

/** Where one is logged in, each place with the way to end it. */
export function OwnSessions({ sessions }: { sessions: Session[] }) {
  return (
    <DataTable
      caption="我的登录"
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        { key: 'from', header: '登录时间', cell: (session) => <Moment value={session.createdAt} /> },
        { key: 'seen', header: '最近使用', cell: (session) => <Moment value={session.lastSeenAt} /> },
        { key: 'address', header: '来自', deskOnly: true, cell: (session) => session.address ?? '本机' },
        { key: 'expires', header: '最迟到', deskOnly: true, cell: (session) => <Moment value={session.expiresAt} /> },
        { key: 'end', header: '操作', width: '9rem', cell: end },
      ]}
      empty={<EmptyState title="没有其他登录" why="您只在这里登录了。" />}
    />
  )
}
