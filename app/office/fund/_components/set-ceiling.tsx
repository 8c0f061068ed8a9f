import { CheckboxField } from '@/components/form/choice-field'
import { ConfirmAction } from '@/components/form/confirm-action'
import { MoneyField } from '@/components/form/money-field'
import { TextField } from '@/components/form/text-field'
import type { SubBudget } from '@/lib/fund/model'
import { toYuanText } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import { ceiling } from '../actions'
import { CATEGORY_HINT } from './category-hint'

type Props = { fundId: string; year: number; label: string; subBudget?: SubBudget; size?: 'sm' | 'md' }

/** 规划上限 of a year to come: what later instalments may book before its budget is voted. */
export function SetCeiling({ fundId, year, label, subBudget, size = 'sm' }: Props) {
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
      {subBudget ? null : (
        <>
          <TextField name="category" label="科目代码" hint={CATEGORY_HINT} />
          <TextField name="name" label="科目名称" />
        </>
      )}
      <MoneyField name="totalFen" label="上限" defaultValue={subBudget ? toYuanText(subBudget.totalFen) : ''} />
      <CheckboxField name="mayExceed" label="超出上限时只提醒，不拦截" defaultChecked={subBudget?.mayExceed ?? false} />
      <TextField name="documentNumber" label="依据文号" />
    </ConfirmAction>
  )
}
