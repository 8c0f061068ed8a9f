import { RadioGroupField } from '@/components/form/choice-field'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import { newId } from '@/lib/platform/id'
import { RESOLUTION_LABELS, SUSPENSE_REASON_LABELS } from '@/lib/subsidy/labels'
import type { SuspenseView } from '@/lib/subsidy/queries/list-suspense'
import { resolve } from '../actions'

/** 挂账处理: what the bank said when asked. */
export function ResolveSuspense({ row }: { row: SuspenseView }) {
  const amounts = [
    row.statedFen === null ? null : `银行 ¥${formatYuan(row.statedFen)}`,
    row.ownFen === null ? null : `我方 ¥${formatYuan(row.ownFen)}`,
  ].filter((text) => text !== null)
  return (
    <ConfirmAction
      action={resolve}
      size="sm"
      label="处理…"
      title={`处理批次 ${row.batchNumber} 第 ${row.line} 行`}
      description={`${SUSPENSE_REASON_LABELS[row.reason]}。${row.holderName ?? ''} ${amounts.join('，')}`}
      confirm="按此处理"
      hidden={{ suspenseId: row.id }}
      requestId={newId()}
      doneMessage="挂账已处理"
    >
      <RadioGroupField
        name="resolution"
        label="与银行核实的结果"
        options={row.allowed.map((value) => ({ value, label: RESOLUTION_LABELS[value] }))}
      />
      <TextField name="note" label="说明" hint="向谁核实、何时核实、凭证号" />
    </ConfirmAction>
  )
}
