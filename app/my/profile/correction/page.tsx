import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { getMyProfile } from '@/lib/talent/queries/get-my-profile'
import { CorrectionForm } from './correction-form'

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
        <CorrectionForm talentId={profile.talentId} choices={choices} chosen={isChoice ? String(fact) : ''} />
      </Panel>
    </>
  )
}
