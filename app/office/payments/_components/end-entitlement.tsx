import { ConfirmAction } from '@/components/form/confirm-action'
import { SelectField } from '@/components/form/choice-field'
import { DateField, TextArea, TextField } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import { sumFen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import { END_REASON_LABELS } from '@/lib/subsidy/labels'
import { END_REASONS } from '@/lib/subsidy/model'
import type { EntitlementView } from '@/lib/subsidy/queries/get-entitlement'
import { isOpen } from '@/lib/subsidy/rules/is-open'
import { end } from '../actions'

const REASONS = END_REASONS.filter((reason) => reason !== 'converted').map((value) => ({
  value,
  label: END_REASON_LABELS[value],
}))

/** No rulebook of ours says what is to be given back of an opening award. */
const OPENING = '期初待遇没有规则可算应退还的金额，须退还的另行办理。'

/** 终止待遇: says how many instalments will be cancelled; what is to be recovered follows from the policy. */
export function EndEntitlement({ entitlement, today }: { entitlement: EntitlementView; today: PlainDate }) {
  const open = entitlement.payments.filter(isOpen)
  const openFen = sumFen(open.map(({ grossFen }) => grossFen))
  return (
    <ConfirmAction
      action={end}
      variant="danger"
      label="终止待遇…"
      title={`终止${entitlement.beneficiaryName}的${entitlement.itemTitle}？`}
      description={`后续 ${open.length} 期、合计 ¥${formatYuan(openFen)} 将取消，县级承诺资金退回可用。${entitlement.opening ? OPENING : '按政策须退还的，按已服务月数计算并列入应追回。'}`}
      confirm="终止待遇"
      hidden={{ entitlementId: entitlement.id }}
      requestId={newId()}
      doneMessage="待遇已终止"
    >
      <SelectField name="reason" label="终止原因" options={REASONS} />
      <DateField name="endedOn" label="终止日期" defaultValue={today} max={today} />
      <TextField
        name="servedMonths"
        label="已服务整月数"
        hint="政策有退还规定且已发放过的必填"
        suffix="个月"
        inputMode="numeric"
        className="max-w-96"
        optional
      />
      <TextArea name="note" label="情况说明" rows={3} />
    </ConfirmAction>
  )
}
