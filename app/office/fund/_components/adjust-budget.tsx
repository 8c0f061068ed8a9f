import { ConfirmAction } from '@/components/form/confirm-action'
import { RadioGroupField } from '@/components/form/choice-field'
import { MoneyField } from '@/components/form/money-field'
import { TextField } from '@/components/form/text-field'
import { formatYuan } from '@/components/ui/format-money'
import type { SubBudget } from '@/lib/fund/model'
import { newId } from '@/lib/platform/id'
import { adjust } from '../actions'

const DIRECTIONS = [
  { value: 'add', label: '调增' },
  { value: 'cut', label: '调减' },
]

/** 预算调整: on a document, never below what is booked. */
export function AdjustBudget({ subBudget }: { subBudget: SubBudget }) {
  return (
    <ConfirmAction
      action={adjust}
      label="调整预算…"
      size="sm"
      title={`调整 ${subBudget.year} 年「${subBudget.name}」预算`}
      description={`现有预算 ¥${formatYuan(subBudget.totalFen)}，可用 ¥${formatYuan(subBudget.availableFen)}；调减不能超过可用数。`}
      confirm="调整预算"
      hidden={{ subBudgetId: subBudget.id }}
      requestId={newId()}
      doneMessage="预算已调整"
    >
      <RadioGroupField name="direction" label="方向" options={DIRECTIONS} inline />
      <MoneyField name="amountFen" label="调整金额" />
      <TextField name="documentNumber" label="批准文号" hint="如 财预〔2026〕12号" />
      <TextField name="reason" label="调整原因" />
    </ConfirmAction>
  )
}
