import { CheckboxField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { REMINDER_LEVEL_LABELS, type ReminderRule } from '@/lib/application/rules/reminder-levels'
import { setRule } from './actions'

/** One rule; on the day itself there is no number to set. */
export function ReminderRuleForm({ rule }: { rule: ReminderRule }) {
  const { level, workingDays, isOn } = rule
  const hidden: Record<string, string> = level === 'dueToday' ? { level, workingDays: '0' } : { level }
  return (
    <FormShell action={setRule} label={REMINDER_LEVEL_LABELS[level]} hidden={hidden} doneMessage="规则已保存">
      {level === 'dueToday' ? null : (
        <TextField
          name="workingDays"
          label={level === 'dueSoon' ? '到期前几个工作日' : '超期满几个工作日'}
          defaultValue={String(workingDays)}
          inputMode="numeric"
          maxLength={2}
        />
      )}
      <CheckboxField name="isOn" label="启用" defaultChecked={isOn} />
      <FormActions>
        <SubmitButton variant="secondary">保存</SubmitButton>
      </FormActions>
    </FormShell>
  )
}
