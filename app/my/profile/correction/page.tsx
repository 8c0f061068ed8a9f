import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { SelectField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { getMyProfile } from '@/lib/talent/queries/get-my-profile'
import { fileCorrectionAction } from '../actions'

export const metadata: Metadata = { title: '申请更正' }

export default async function FileCorrectionPage({ searchParams }: PageProps<'/my/profile/correction'>) {
  const actor = await requireApplicant()
  const profile = await getMyProfile(actor, await businessNow())
  if (!profile) redirect(paths.my())
  const { fact } = await searchParams
  const choices = profile.portrait.map(({ title, lines }) => ({
    label: title,
    options: lines
      .filter(({ key }) => !profile.openKeys.includes(key) && !key.startsWith('enterprise.'))
      .map(({ key, label, text }) => ({ value: key, label: `${label}（${text}）` })),
  }))
  const isChoice = choices.some(({ options }) => options.some(({ value }) => value === fact))
  return (
    <>
      <PageHeader
        title="申请更正"
        subtitle="由所在乡镇(街道)经办人核对后更正并答复。"
        breadcrumbs={[{ href: paths.myProfile(), label: '我的信息' }]}
      />
      <Panel>
        <FormShell
          action={fileCorrectionAction}
          label="申请更正"
          hidden={{ subjectKind: 'talent', subjectId: profile.talentId }}
        >
          <SelectField name="factKey" label="哪一项不对" options={choices} defaultValue={isChoice ? String(fact) : ''} />
          <TextField name="proposedValue" label="正确的内容" maxLength={200} />
          <TextArea name="reason" label="理由" hint="写明哪份证件或材料可以证明，办理时请携带" rows={4} maxLength={500} />
          <FormActions>
            <SubmitButton>提交申请</SubmitButton>
            <LinkButton href={paths.myProfile()}>取消</LinkButton>
          </FormActions>
        </FormShell>
      </Panel>
    </>
  )
}
