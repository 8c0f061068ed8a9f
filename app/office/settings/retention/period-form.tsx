import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { setPeriod } from './actions'

/** The period of the county, or of one item: left empty, that goes by the county's. */
export function PeriodForm({ itemId, title, months }: { itemId: string | null; title: string; months: number | null }) {
  return (
    <FormShell
      action={setPeriod}
      label={`${title}的材料保管期`}
      hidden={itemId === null ? {} : { itemId }}
      doneMessage="保管期已保存"
    >
      <TextField
        name="months"
        label="保管几个月"
        hint={itemId === null ? '6 至 120 个月' : '6 至 120 个月；不填按全县规定'}
        defaultValue={months === null ? '' : String(months)}
        inputMode="numeric"
        maxLength={3}
      />
      <FormActions>
        <SubmitButton variant="secondary">保存</SubmitButton>
      </FormActions>
    </FormShell>
  )
}
