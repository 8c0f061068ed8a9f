import { FormShell } from '@/components/form/form-shell'
import { FormActions } from '@/components/form/form-actions'
import { SubmitButton } from '@/components/form/submit-button'
import { Panel } from '@/components/ui/panel'
import type { ApplicationForm } from '@/lib/application/queries/get-application-form'
import { keepAnswers, saveAnswers } from './actions'
import { AskedControl } from './asked-control'
import { AutoSave } from './auto-save'
import { ReturnNotice } from './return-notice'

/** Only what the register does not know is asked. */
export function AnswersStep({ form }: { form: ApplicationForm }) {
  return (
    <>
      <ReturnNotice form={form} />
      <Panel title="补充填写" note="登记信息里没有，需要您填写">
        <FormShell action={saveAnswers} label="补充填写" hidden={{ applicationId: form.id }}>
          {form.asked.map((field) => (
            <AskedControl key={field.name} field={field} />
          ))}
          <FormActions>
            <SubmitButton name="finish" value="yes" size="lg">
              下一步
            </SubmitButton>
            <AutoSave action={keepAnswers} />
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
