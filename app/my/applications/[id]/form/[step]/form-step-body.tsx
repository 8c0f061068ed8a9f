import type { ApplicationForm } from '@/lib/application/queries/get-application-form'
import type { FormStep } from '@/lib/application/rules/form-steps'
import { AccountStep } from './account-step'
import { AnswersStep } from './answers-step'
import { CheckStep } from './check-step'
import { MaterialsStep } from './materials-step'
import { SendStep } from './send-step'

/** The page of one step. */
export function FormStepBody({ form, step }: { form: ApplicationForm; step: FormStep }) {
  switch (step) {
    case 'check':
      return <CheckStep form={form} />
    case 'answers':
      return <AnswersStep form={form} />
    case 'materials':
      return <MaterialsStep form={form} />
    case 'account':
      return <AccountStep form={form} />
    case 'send':
      return <SendStep form={form} />
  }
}
