import { ConfirmAction } from '@/components/form/confirm-action'
import { Alert } from '@/components/ui/alert'
import type { ApplicationForm } from '@/lib/application/queries/get-application-form'
import type { FormStep } from '@/lib/application/rules/form-steps'
import { withdraw } from '../../actions'

/** 单位已填好: what the employer did, what only she can do, and that she need not. */
export function FilledByEmployer({ form, step }: { form: ApplicationForm; step: FormStep }) {
  if (!form.isFilledByEmployer || form.by !== 'talent' || form.status !== 'draft' || step !== 'check') return null
  const { workUnit } = form.names
  return (
    <Alert tone="active" title="单位已为您填好">
      <p>
        {workUnit ?? '用人单位'}
        替您填了这份申请，还没有提交。请逐页核对，改正不对的，补齐材料和收款账户；承诺和同意须由您本人作出，由您本人提交。
      </p>
      <div className="mt-3">
        <ConfirmAction
          action={withdraw}
          label="不申请，放弃"
          title={`放弃“${form.item.title}”这件申请？`}
          description="放弃后本件结束，单位会看到“本人已放弃”。以后符合条件，您仍可自己申请。"
          confirm="放弃这件申请"
          hidden={{ applicationId: form.id }}
        />
      </div>
    </Alert>
  )
}
