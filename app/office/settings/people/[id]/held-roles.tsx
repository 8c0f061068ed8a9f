import { revokeRoleAction } from '@/app/office/settings/actions'
import { ConfirmAction } from '@/components/form/confirm-action'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusMark } from '@/components/ui/status-mark'
import { ROLE_HINTS, ROLE_LABELS, SCOPE_LABELS } from '@/lib/account/labels'
import type { AccountView } from '@/lib/account/queries/get-account'
import type { PlainDate } from '@/lib/kernel/plain-date'

type Held = AccountView['roles'][number]
type Props = { roles: Held[]; mayRevoke: boolean; name: string; today: PlainDate }

function inForce({ validFrom, validTo }: Held, today: PlainDate) {
  if (validFrom > today) return <StatusMark tone="active">未到期</StatusMark>
  if (validTo !== null && validTo < today) return <StatusMark tone="neutral">已过期</StatusMark>
  return <StatusMark tone="good">有效</StatusMark>
}

const revoke = (held: Held, name: string) => (
  <ConfirmAction
    action={revokeRoleAction}
    label="收回"
    size="sm"
    variant="danger"
    title={`收回${name}的${ROLE_LABELS[held.role]}角色？`}
    description={`${held.unitName}${ROLE_LABELS[held.role]}。收回后立即失去相应权限，现有登录随即退出。`}
    confirm="收回角色"
    hidden={{ assignmentId: held.assignmentId }}
    doneMessage="角色已收回"
  />
)

/** The roles of one person, in force or not. */
export function HeldRoles({ roles, mayRevoke, name, today }: Props) {
  return (
    <DataTable
      caption={`${name}的角色`}
      rows={roles}
      rowKey={(held) => held.assignmentId}
      columns={[
        {
          key: 'role',
          header: '角色',
          width: '10rem',
          cell: (held) => <b className="font-medium">{ROLE_LABELS[held.role]}</b>,
        },
        { key: 'unit', header: '机构', width: '8rem', cell: (held) => held.unitName },
        { key: 'scope', header: '范围', width: '8rem', deskOnly: true, cell: (held) => SCOPE_LABELS[held.scope] },
        { key: 'hint', header: '可以做什么', wrap: true, deskOnly: true, cell: (held) => ROLE_HINTS[held.role] },
        {
          key: 'days',
          header: '起止',
          width: '14rem',
          cell: (held) => `${held.validFrom} 至 ${held.validTo ?? '长期'}`,
        },
        { key: 'state', header: '状态', width: '7rem', cell: (held) => inForce(held, today) },
        ...(mayRevoke
          ? [{ key: 'revoke', header: '操作', width: '6rem', cell: (held: Held) => revoke(held, name) }]
          : []),
      ]}
      empty={<EmptyState title="尚未授予角色" why="没有角色的账号不能办理任何业务，由安全管理员授予。" />}
    />
  )
}
