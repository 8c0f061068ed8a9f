import { CheckboxField } from '@/components/form/choice-field'
import { ConfirmAction } from '@/components/form/confirm-action'
import { MoneyField } from '@/components/form/money-field'
import { TextField } from '@/components/form/text-field'
import type { SubBudget } from '@/lib/fund/model'
import { toYuanText } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import { ceiling } from '../actions'
import type { CategoryChoice } from './category-choices'
import { CategoryFields } from './category-fields'

type Props = {
  fundId: string
  year: number
  label: string
  size?: 'sm' | 'md'
  /** The line that is changed, or what a new one may be for. */
  of: SubBudget | readonly CategoryChoice[]
}

const isLine = (of: Props['of']): of is SubBudget => 'id' in of

/** 规划上限 of a year to come: what later instalments may book before its budget is voted. */
export function SetCeiling({ fundId, year, label, of, size = 'sm' }: Props) {
  const subBudget = isLine(of) ? of : null
  return (
    <ConfirmAction
      action={ceiling}
      label={label}
      size={size}
      title={subBudget ? `修改 ${year} 年「${subBudget.name}」上限` : `增加 ${year} 年科目`}
      description="以后年度的各期拨付在审定时即占用该年度的上限；下达当年预算后以预算为准。"
      confirm="保存上限"
      hidden={{
        fundId,
        year: String(year),
        ...(subBudget ? { category: subBudget.category, name: subBudget.name } : {}),
      }}
      requestId={newId()}
      doneMessage="规划上限已保存"
    >
      {isLine(of) ? null : <CategoryFields choices={of} />}
      <MoneyField name="totalFen" label="上限" defaultValue={subBudget ? toYuanText(subBudget.totalFen) : ''} />
      <CheckboxField name="mayExceed" label="超出上限时只提醒，不拦截" defaultChecked={subBudget?.mayExceed ?? false} />
      <TextField name="documentNumber" label="依据文号" />
    </ConfirmAction>
  )
}
