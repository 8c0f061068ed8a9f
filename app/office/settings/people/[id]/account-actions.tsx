import {
  disableAccountAction,
  enableAccountAction,
  resetPasswordAction,
  unlockAccountAction,
} from '@/app/office/settings/actions'
import { resetSecondFactorAction } from '@/app/office/settings/second-factor-actions'
import { ActionButton } from '@/components/form/action-button'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import type { AccountView } from '@/lib/account/queries/get-account'
import { ResetPassword } from './reset-password'

/** What this administrator may do to the account; nothing is shown that would be refused. */
export function AccountActions({ account }: { account: AccountView }) {
  const hidden = { accountId: account.id }
  if (!account.may.manage && !account.may.unlock && !account.may.resetFactor) return null
  return (
    <div className="mt-4 flex flex-wrap items-start gap-3 border-t border-line pt-4">
      {account.may.unlock ? (
        <ActionButton action={unlockAccountAction} hidden={hidden} doneMessage="已解除锁定">
          解除锁定
        </ActionButton>
      ) : null}
      {account.may.resetFactor ? <ResetSecondFactor account={account} /> : null}
      {account.may.manage && account.status === 'active' ? <Disable account={account} /> : null}
      {account.may.manage && account.status === 'disabled' ? <Enable account={account} /> : null}
      {account.may.manage ? (
        <ResetPassword action={resetPasswordAction} accountId={account.id} name={account.name} />
      ) : null}
    </div>
  )
}

const Disable = ({ account }: { account: AccountView }) => (
  <ConfirmAction
    action={disableAccountAction}
    label="停用账号"
    variant="danger"
    title={`停用${account.name}的账号？`}
    description="本人现有登录立即退出，此后不能登录。角色保留，启用后恢复。"
    confirm="停用账号"
    hidden={{ accountId: account.id }}
    doneMessage="账号已停用"
  >
    <TextField name="reason" label="原因" placeholder="如：调离、退休、长期不用" maxLength={200} />
  </ConfirmAction>
)

const ResetSecondFactor = ({ account }: { account: AccountView }) => (
  <ConfirmAction
    action={resetSecondFactorAction}
    label="解除动态口令"
    variant="danger"
    title={`解除${account.name}的动态口令？`}
    description="请先当面核实是本人。恢复码一并作废，本人现有登录全部退出，再登录后重新绑定。"
    confirm="解除动态口令"
    hidden={{ accountId: account.id }}
    doneMessage="已解除动态口令"
  />
)

const Enable = ({ account }: { account: AccountView }) => (
  <ConfirmAction
    action={enableAccountAction}
    label="启用账号"
    title={`启用${account.name}的账号？`}
    description="本人可用原密码登录，仍在有效期内的角色随之恢复。"
    confirm="启用账号"
    hidden={{ accountId: account.id }}
    doneMessage="账号已启用"
  >
    <TextField name="reason" label="原因" maxLength={200} />
  </ConfirmAction>
)
