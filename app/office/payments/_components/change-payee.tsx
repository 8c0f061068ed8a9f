import { BankAccountTwice } from '@/components/form/bank-account-twice'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { newId } from '@/lib/platform/id'
import type { EntitlementView } from '@/lib/subsidy/queries/get-entitlement'
import { changePayee } from '../actions'

/** 更正收款账户: another account of the same holder. */
export const ChangePayee = ({ entitlement }: { entitlement: EntitlementView }) => (
  <ConfirmAction
    action={changePayee}
    label="更正收款账户…"
    title="更正收款账户"
    description={`户名须为「${entitlement.payeeName}」，不能更改。以后各期和补发付到新账户；已制单未导出的批次会停下，由财务撤销后重新制单；已送银行的明细不变。`}
    confirm="更正收款账户"
    hidden={{ entitlementId: entitlement.id }}
    requestId={newId()}
    doneMessage="收款账户已更正"
  >
    <TextField name="bankName" label="开户银行" hint="写到支行，如 农业银行人民路支行" />
    <BankAccountTwice name="account" label="银行账号" />
    <TextField name="reason" label="更正原因" />
  </ConfirmAction>
)
