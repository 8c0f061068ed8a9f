import { ConfirmAction } from '@/components/form/confirm-action'
import { MoneyField } from '@/components/form/money-field'
import { TextField } from '@/components/form/text-field'
import { newId } from '@/lib/platform/id'
import { addLine } from '../actions'
import type { CategoryChoice } from './category-choices'
import { CategoryFields } from './category-fields'

type Props = { fundId: string; year: number; choices: readonly CategoryChoice[] }

/** 年中增设科目, on a document. */
export function AddSubBudget({ fundId, year, choices }: Props) {
  return (
    <ConfirmAction
      action={addLine}
      label="增加科目…"
      size="sm"
      title={`增加 ${year} 年预算科目`}
      description="新的补贴事项用到现有科目以外的科目时，先在这里增加，否则该事项不能审定。"
      confirm="增加科目"
      hidden={{ fundId, year: String(year) }}
      requestId={newId()}
      doneMessage="科目已增加"
    >
      <CategoryFields choices={choices} />
      <MoneyField name="totalFen" label="预算额" />
      <TextField name="documentNumber" label="批准文号" maxLength={60} />
    </ConfirmAction>
  )
}
