import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { AcknowledgeChange } from '@/components/domain/register/acknowledge-change'
import { PersonFields } from '@/components/domain/register/person-fields'
import { SelectField } from '@/components/form/choice-field'
import { FormActions, FormSection } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { registerLabel } from '@/lib/fact/rules/register-field'
import { businessNow } from '@/lib/platform/clock'
import { TALENT_STATUS_LABELS } from '@/lib/talent/labels'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { correctTalentAction } from '../../actions'
import { loadPlaces } from '../../load-places'

export const metadata: Metadata = { title: '更正登记' }

const STATUSES = Object.entries(TALENT_STATUS_LABELS).map(([value, label]) => ({ value, label }))

export default async function CorrectTalentPage({ params, searchParams }: PageProps<'/office/talents/[id]/correct'>) {
  const actor = await requirePlace('talents')
  const detail = await getTalent(actor, (await params).id, await businessNow())
  if (!detail) notFound()
  const { talent, corrections } = detail
  if (!detail.mayKeep) redirect(paths.talent(talent.id))
  const { request: requestId } = await searchParams
  const request = corrections.find(({ id, status }) => id === requestId && status === 'filed')
  const hidden = { talentId: talent.id, version: String(talent.version), ...(request ? { correctionId: request.id } : {}) }
  return (
    <>
      <PageHeader
        title={`更正 ${talent.name} 的登记`}
        subtitle="学历、职称、任职、社保、住房按条登记，请回到登记页补录或撤销。"
        breadcrumbs={[
          { href: paths.talents(), label: '人才' },
          { href: paths.talent(talent.id), label: talent.name },
        ]}
      />
      {request ? (
        <Alert tone="active" title={`本人申请更正“${registerLabel(request.factKey)}”`} className="mb-4">
          应为：{request.proposedValue}。理由：{request.reason}。保存后即答复本人。
        </Alert>
      ) : null}
      <Panel>
        <FormShell action={correctTalentAction} label="更正登记" hidden={hidden}>
          <PersonFields places={await loadPlaces(actor)} defaults={talent} kept={talent} />
          <FormSection title="更正说明" note="理由和依据保留在变更历史中">
            <SelectField name="status" label="登记状态" options={STATUSES} defaultValue={talent.status} className="max-w-52" />
            <TextArea name="reason" label={request ? '更正理由(也是给本人的答复)' : '更正理由'} rows={2} maxLength={500} />
            <TextField name="sourceDocument" label="依据材料或文号" maxLength={100} optional />
            <AcknowledgeChange />
          </FormSection>
          <FormActions>
            <SubmitButton>保存更正</SubmitButton>
            <LinkButton href={paths.talent(talent.id)}>取消</LinkButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
