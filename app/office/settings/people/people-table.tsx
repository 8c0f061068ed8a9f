import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusMark } from '@/components/ui/status-mark'
import { ACCOUNT_STATUS_LABELS, ROLE_LABELS } from '@/lib/account/labels'
import type { AccountPage } from '@/lib/account/queries/list-accounts'

type Account = AccountPage['accounts'][number]

const rolesText = (account: Account): string =>
  account.roles.map((held) => `${held.unitName} ${ROLE_LABELS[held.role]}`).join('、') || '尚未授予角色'

function statusOf(account: Account, now: Date) {
  if (account.status === 'disabled') return <StatusMark tone="neutral">{ACCOUNT_STATUS_LABELS.disabled}</StatusMark>
  if (account.lockedUntil !== null && account.lockedUntil > now) return <StatusMark tone="bad">已锁定</StatusMark>
  if (account.mustChangePassword) return <StatusMark tone="attention">待改初始密码</StatusMark>
  return <StatusMark tone="good">{ACCOUNT_STATUS_LABELS.active}</StatusMark>
}

const columnsAt = (now: Date): Column<Account>[] => [
  {
    key: 'name',
    header: '姓名',
    width: '9rem',
    cell: (account) => <RowLink href={paths.settingsPerson(account.id)}>{account.name}</RowLink>,
  },
  { key: 'userName', header: '用户名', width: '10rem', cell: (account) => account.userName },
  { key: 'roles', header: '角色', wrap: true, cell: rolesText },
  { key: 'status', header: '状态', width: '9rem', cell: (account) => statusOf(account, now) },
  {
    key: 'lastLogin',
    header: '最近登录',
    width: '11rem',
    deskOnly: true,
    cell: (account) => (account.lastLoginAt ? <Moment value={account.lastLoginAt} /> : '从未登录'),
  },
]

/** Staff accounts with their roles. */
export function PeopleTable({ accounts, isFiltered, now }: { accounts: Account[]; isFiltered: boolean; now: Date }) {
  return (
    <DataTable
      caption="工作人员账号"
      rows={accounts}
      columns={columnsAt(now)}
      rowKey={(account) => account.id}
      empty={
        <EmptyState
          title="没有找到人员"
          why={isFiltered ? '没有符合筛选条件的账号，请换个条件再试。' : '还没有工作人员账号，请先开立。'}
        />
      }
    />
  )
}
