import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { loadPlaces } from '@/app/office/talents/load-places'
import { paths } from '@/app/paths'
import { AcknowledgeChange } from '@/components/domain/register/acknowledge-change'
import { SelectField } from '@/components/form/choice-field'
import { FormActions, FormSection } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { ENTERPRISE_STATUS_LABELS } from '@/lib/enterprise/labels'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { businessNow } from '@/lib/platform/clock'
import { correctEnterpriseAction } from '../../actions'
import { EnterpriseFields } from '../../enterprise-fields'

export const metadata: Metadata = { title: '更正企业登记' }

const STATUSES = Object.entries(ENTERPRISE_STATUS_LABELS).map(([value, label]) => ({ value, label }))

export default async function CorrectEnterprisePage({ params, searchParams }: PageProps<'/office/enterprises/[id]/correct'>) {
  const actor = await requirePlace('enterprises')
  const detail = await getEnterprise(actor, (await params).id, await businessNow())
  if (!detail) notFound()
  const { enterprise, corrections } = detail
  if (!detail.mayKeep) redirect(paths.enterprise(enterprise.id))
  const { request: requestId } = await searchParams
  const request = corrections.find(({ id, status }) => id === requestId && status === 'filed')
  const { townships } = await loadPlaces(actor)
  const hidden = {
    enterpriseId: enterprise.id,
    version: String(enterprise.version),
    ...(request ? { correctionId: request.id } : {}),
  }
  return (
    <>
      <PageHeader
        title={`更正 ${enterprise.name} 的登记`}
        breadcrumbs={[
          { href: paths.enterprises(), label: '企业' },
          { href: paths.enterprise(enterprise.id), label: enterprise.name },
        ]}
      />
      <Panel>
        <FormShell action={correctEnterpriseAction} label="更正企业登记" hidden={hidden}>
          <EnterpriseFields townships={townships} defaults={enterprise} />
          <FormSection title="更正说明" note="理由和依据保留在变更历史中">
            <SelectField name="status" label="登记状态" options={STATUSES} defaultValue={enterprise.status} className="max-w-52" />
            <TextArea name="reason" label="更正理由" rows={2} maxLength={500} />
            <TextField name="sourceDocument" label="依据材料或文号" maxLength={100} optional />
            <AcknowledgeChange />
          </FormSection>
          <FormActions>
            <SubmitButton>保存更正</SubmitButton>
            <LinkButton href={paths.enterprise(enterprise.id)}>取消</LinkButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
