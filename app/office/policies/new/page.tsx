import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-field'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { newId } from '@/lib/platform/id'
import { requireRole } from '@/lib/platform/session'
import { draft } from '../actions'
import { RulebookFile } from './rulebook-file'

export const metadata: Metadata = { title: '导入规则文件' }

export default async function NewPolicyPage() {
  await requireRole('policyOfficer')
  return (
    <>
      <PageHeader
        title="导入规则文件"
        subtitle="先存为草案，核对无误后再发布。已有事项的文件会成为它的新一版草案。"
        breadcrumbs={[{ href: paths.policies(), label: '政策' }]}
      />
      <Panel>
        <FormShell action={draft} label="导入规则文件" requestId={newId()}>
          <RulebookFile />
          <TextArea
            name="changeNote"
            label="修改说明"
            hint="与上一版相比改了什么、依据是什么；首次录入可不填"
            rows={2}
            optional
          />
          <FormActions>
            <SubmitButton>检查并存为草案</SubmitButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
