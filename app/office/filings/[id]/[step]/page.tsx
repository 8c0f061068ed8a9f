import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { FormStepBody } from '@/app/my/applications/[id]/form/[step]/form-step-body'
import { Ways } from '@/app/my/applications/[id]/form/[step]/ways'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { Steps } from '@/components/ui/steps'
import { getApplicationForm } from '@/lib/application/queries/get-application-form'
import { FORM_STEP_LABELS, FORM_STEPS } from '@/lib/application/rules/form-steps'
import { businessNow } from '@/lib/platform/clock'

export const metadata: Metadata = { title: '代为申报' }

export default async function FilingPage({ params }: PageProps<'/office/filings/[id]/[step]'>) {
  const actor = await requirePlace('talents')
  const { id, step: wanted } = await params
  const form = await getApplicationForm(actor, id, await businessNow())
  if (!form) notFound()
  const step = form.steps.find((one) => FORM_STEPS.indexOf(one) >= FORM_STEPS.findIndex((known) => known === wanted))
  if (!step || step !== wanted) redirect(paths.filing(id, step ?? 'check'))
  return (
    <>
      <PageHeader
        title={`代 ${form.names.talent ?? ''} ${form.status === 'returned' ? '补正' : '申请'} ${form.item.title}`}
        breadcrumbs={[{ href: paths.applications(), label: '申报件' }]}
      />
      <Steps
        steps={form.steps.map((one) => ({ label: FORM_STEP_LABELS[one], href: paths.filing(id, one) }))}
        current={form.steps.indexOf(step)}
      />
      <div className="mt-4 max-w-4xl space-y-4">
        {step === 'send' ? (
          <Alert tone="attention" title="以下各项须由本人在纸上签字">
            请逐项核对本人签署的承诺书、告知书和单独同意书，核对一项勾选一项。纸质原件随件归档。
          </Alert>
        ) : null}
        <FormStepBody form={form} step={step} />
        <Ways form={form} step={step} />
      </div>
    </>
  )
}
