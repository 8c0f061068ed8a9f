import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { EducationFields } from '@/components/domain/register/education-fields'
import { EmploymentFields } from '@/components/domain/register/employment-fields'
import { PersonFields } from '@/components/domain/register/person-fields'
import { SourceFields } from '@/components/domain/register/source-fields'
import { FormActions, FormSection } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listEnterpriseOptions } from '@/lib/enterprise/queries/list-enterprise-options'
import { keepsAnyRegister } from '@/lib/fact/permission'
import { newId } from '@/lib/platform/id'
import { registerTalentAction } from '../actions'
import { loadPlaces } from '../load-places'

export const metadata: Metadata = { title: '登记人才' }

export default async function NewTalentPage() {
  const actor = await requirePlace('talents')
  if (!keepsAnyRegister(actor)) redirect(paths.talents())
  const [places, employers] = await Promise.all([loadPlaces(actor), listEnterpriseOptions(actor)])
  return (
    <>
      <PageHeader
        title="登记人才"
        subtitle="先登记本人信息；职称、社保、住房等可在保存后逐项补录。"
        breadcrumbs={[{ href: paths.talents(), label: '人才' }]}
      />
      <Panel>
        <FormShell action={registerTalentAction} label="登记人才" requestId={newId()}>
          <PersonFields places={places} />
          <FormSection title="最高学历" note="没有证书的可以先不填">
            <EducationFields prefix="education/" optional />
          </FormSection>
          <FormSection title="现任职" note="没有任职的可以不填">
            <EmploymentFields prefix="employment/" employers={employers} optional />
          </FormSection>
          <FormSection title="依据">
            <SourceFields />
          </FormSection>
          <FormActions>
            <SubmitButton>保存登记</SubmitButton>
            <LinkButton href={paths.talents()}>取消</LinkButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
