import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField } from '@/components/form/text-field'
import type { PlainDate } from '@/lib/kernel/plain-date'

/** 选日期: a day of one's own choosing, from tomorrow on. */
export function ClockToDay<T>({ action, first }: { action: FormAction<T>; first: PlainDate }) {
  return (
    <FormShell
      action={action}
      label="拨到指定日期"
      hidden={{ step: 'toDay' }}
      doneMessage="业务日期已拨快"
      className="mt-3 space-y-2 border-t border-line pt-3"
    >
      <DateField name="day" label="选日期" min={first} defaultValue={first} />
      <SubmitButton variant="secondary" size="sm">
        拨到这一天
      </SubmitButton>
    </FormShell>
  )
}
