import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { loadPlaces } from '@/app/office/talents/load-places'
import { paths } from '@/app/paths'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { keepsAnyRegister } from '@/lib/fact/permission'
import { newId } from '@/lib/platform/id'
import { registerEnterpriseAction } from '../actions'
import { EnterpriseFields } from '../enterprise-fields'

export const metadata: Metadata = { title: '登记企业' }

export default async function NewEnterprisePage() {
  const actor = await requirePlace('enterprises')
  if (!keepsAnyRegister(actor)) redirect(paths.enterprises())
  const { townships } = await loadPlaces(actor)
  return (
    <>
      <PageHeader
        title="登记企业"
        subtitle="税收、资质和经办联系人在保存后逐项登记。"
        breadcrumbs={[{ href: paths.enterprises(), label: '企业' }]}
      />
      <Panel>
        <FormShell action={registerEnterpriseAction} label="登记企业" requestId={newId()}>
          <EnterpriseFields townships={townships} />
          <TextField name="sourceDocument" label="依据材料或文号" maxLength={100} optional />
          <FormActions>
            <SubmitButton>保存登记</SubmitButton>
            <LinkButton href={paths.enterprises()}>取消</LinkButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
