import { ConfirmAction } from '@/components/form/confirm-action'
import { MoneyField } from '@/components/form/money-field'
import { TextField } from '@/components/form/text-field'
import { Moment } from '@/components/ui/day'
import { formatYuan } from '@/components/ui/format-money'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { toYuanText } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import type { EntitlementView, ReceivableView } from '@/lib/subsidy/queries/get-entitlement'
import { repay } from '../actions'

/** 应追回: how it was reckoned, what is still open, and taking in what is paid back. */
export function Receivables({ entitlement }: { entitlement: EntitlementView }) {
  if (entitlement.receivables.length === 0) return null
  return (
    <Panel title="应追回" note="与同一收款人后续到期的款项自动抵扣；也可现金缴回">
      <ul className="space-y-4">
        {entitlement.receivables.map((one) => (
          <li key={one.id}>
            <Receivable one={one} mayRepay={entitlement.may.repay} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const Receivable = ({ one, mayRepay }: { one: ReceivableView; mayRepay: boolean }) => (
  <div className="space-y-1">
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <strong>¥{formatYuan(one.amountFen)}</strong>
      <span>
        {one.clause ? `${one.clause} · ` : ''}
        {one.reason}
      </span>
      <StatusMark plain tone={one.openFen > 0 ? 'attention' : 'good'}>
        {one.openFen > 0 ? `尚未收回 ${formatYuan(one.openFen)} 元` : '已收回'}
      </StatusMark>
      <span className="text-sm text-ink-3">
        {one.by} <Moment value={one.at} short />
      </span>
      {mayRepay && one.openFen > 0 ? <Repay one={one} /> : null}
    </p>
    {one.steps.map((step) => (
      <p key={step.text} className="text-ink-2">
        {step.text}：¥{formatYuan(step.amountFen)}
      </p>
    ))}
  </div>
)

const Repay = ({ one }: { one: ReceivableView }) => (
  <ConfirmAction
    action={repay}
    size="sm"
    label="登记缴回…"
    title="登记缴回"
    description={`尚未收回 ¥${formatYuan(one.openFen)}。按实际缴入国库的金额登记。`}
    confirm="登记缴回"
    hidden={{ receivableId: one.id }}
    requestId={newId()}
    doneMessage="已登记缴回"
  >
    <MoneyField name="amountFen" label="缴回金额" defaultValue={toYuanText(one.openFen)} />
    <TextField name="documentNumber" label="缴款凭证号" />
  </ConfirmAction>
)
