import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Steps } from '@/components/ui/steps'
import { getApplicationForm } from '@/lib/application/queries/get-application-form'
import { getMyApplication } from '@/lib/application/queries/get-my-application'
import { FORM_STEP_LABELS, FORM_STEPS } from '@/lib/application/rules/form-steps'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { FormStepBody } from './form-step-body'
import { FilledByEmployer } from './filled-by-employer'
import { Stopped } from './stopped'
import { Ways } from './ways'

export const metadata: Metadata = { title: '填写申请' }

export default async function FormPage({ params }: PageProps<'/my/applications/[id]/form/[step]'>) {
  const actor = await requireApplicant()
  const { id, step: wanted } = await params
  const now = await businessNow()
  const form = await getApplicationForm(actor, id, now)
  if (!form) {
    const view = await getMyApplication(actor, id, now)
    if (!view) notFound()
    if (view.status !== 'draft') redirect(paths.myApplication(id))
    return <Stopped view={view} />
  }
  const step = form.steps.find((one) => FORM_STEPS.indexOf(one) >= FORM_STEPS.findIndex((known) => known === wanted))
  if (!step || step !== wanted) redirect(paths.myApplicationForm(id, step ?? 'check'))
  return (
    <>
      <PageHeader
        title={`${form.status === 'returned' ? '补正' : '申请'} ${form.item.title}`}
        subtitle={form.names.enterprise && form.names.talent ? `为 ${form.names.talent} 申请` : undefined}
        breadcrumbs={[
          form.status === 'returned'
            ? { href: paths.myApplication(id), label: `办件 ${form.number}` }
            : { href: paths.my(), label: actor.kind === 'enterprise' ? '可享政策' : '我能享受' },
        ]}
      />
      <Steps
        steps={form.steps.map((one) => ({ label: FORM_STEP_LABELS[one], href: paths.myApplicationForm(id, one) }))}
        current={form.steps.indexOf(step)}
      />
      <div className="mt-4 space-y-4">
        <FilledByEmployer form={form} step={step} />
        <FormStepBody form={form} step={step} />
        <Ways form={form} step={step} />
      </div>
    </>
  )
}
