import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { CheckboxField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
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
        actions={<LinkButton href={paths.blankPolicy()}>从空白开始</LinkButton>}
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
          <CheckboxField
            name="replacesOthers"
            label="覆盖他人存的草案"
            hint="别人存过还没有发布的草案时才要勾选，勾选前请先和对方商量"
          />
          <FormActions>
            <SubmitButton>检查并存为草案</SubmitButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
