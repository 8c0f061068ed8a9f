import { Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { ACCOUNT_STATUS_LABELS } from '@/lib/account/labels'
import type { AccountView } from '@/lib/account/queries/get-account'
import { AccountActions } from './account-actions'

/** Whether the account can be used just now. */
export const AccountMark = ({ account }: { account: AccountView }) =>
  account.isLocked ? (
    <StatusMark tone="bad">已锁定</StatusMark>
  ) : (
    <StatusMark tone={account.status === 'active' ? 'good' : 'neutral'}>
      {ACCOUNT_STATUS_LABELS[account.status]}
    </StatusMark>
  )

/** What is known of the account, and what may be done to it. */
export function AccountPanel({ account }: { account: AccountView }) {
  const { phoneMasked, createdAt, lastLoginAt, lockedUntil } = account
  return (
    <Panel title="账号">
      <DescriptionList
        columns={3}
        items={[
          { term: '手机号码', value: phoneMasked },
          { term: '开立时间', value: <Moment value={createdAt} /> },
          { term: '最近登录', value: lastLoginAt ? <Moment value={lastLoginAt} /> : '从未登录' },
          { term: '初始密码', value: account.mustChangePassword ? '尚未修改' : '已修改' },
          { term: '动态口令', value: account.hasSecondFactor ? '已绑定' : '没有绑定' },
          { term: '锁定至', value: account.isLocked && lockedUntil ? <Moment value={lockedUntil} /> : '未锁定' },
        ]}
      />
      <AccountActions account={account} />
    </Panel>
  )
}
