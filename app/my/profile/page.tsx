import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { CorrectionList } from '@/components/domain/register/correction-list'
import { FactGroups } from '@/components/domain/register/fact-groups'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { FactLine } from '@/lib/fact/rules/fact-line'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { getMyProfile } from '@/lib/talent/queries/get-my-profile'
import { correctLinkOf } from './correct-link'
import { OwnRecords } from './own-records'

export const metadata: Metadata = { title: '我的信息' }

/** Facts of the employer are the employer's to correct. */
const isOwn = ({ key }: FactLine): boolean => !key.startsWith('enterprise.')

export default async function MyProfilePage() {
  const actor = await requireApplicant()
  const profile = await getMyProfile(actor, await businessNow())
  if (!profile) redirect(paths.my())
  const { records, corrections, openKeys } = profile
  const portrait = profile.portrait.map(({ title, lines }) => ({ title, lines: lines.filter(isOwn) }))
  return (
    <>
      <PageHeader
        title="我的信息"
        subtitle="人才库登记的内容和来源。待遇按这些内容测算，不对的请申请更正。"
        actions={<LinkButton href={paths.myPrivacy()}>个人信息保护</LinkButton>}
      />
      <div className="space-y-4">
        {corrections.length > 0 ? (
          <Panel title="我的更正申请">
            <CorrectionList requests={corrections} />
          </Panel>
        ) : null}
        <FactGroups groups={portrait} actionOf={correctLinkOf(openKeys)} />
        <OwnRecords records={records} />
      </div>
    </>
  )
}
