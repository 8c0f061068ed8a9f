import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { CorrectionList } from '@/components/domain/register/correction-list'
import { FactGroups } from '@/components/domain/register/fact-groups'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import type { FactLine } from '@/lib/fact/rules/fact-line'
import { businessNow } from '@/lib/platform/clock'
import { requireApplicant } from '@/lib/platform/session'
import { getMyProfile } from '@/lib/talent/queries/get-my-profile'
import { OwnRecords } from './own-records'

export const metadata: Metadata = { title: '我的信息' }

/** Follows from other facts, or from a decision: corrected there, not here. */
const NOT_ASKED = new Set([
  'person.ageYears',
  'person.titleLevel',
  'employment.contractYears',
  'person.status',
  'recognition.validTo',
])

/** Facts of the employer are the employer's to correct. */
const isOwn = ({ key }: FactLine): boolean => !key.startsWith('enterprise.')

export default async function MyProfilePage() {
  const actor = await requireApplicant()
  const profile = await getMyProfile(actor, await businessNow())
  if (!profile) redirect(paths.my())
  const { records, corrections, openKeys } = profile
  const portrait = profile.portrait.map(({ title, lines }) => ({ title, lines: lines.filter(isOwn) }))
  const correctLink = (line: FactLine) => {
    if (openKeys.includes(line.key)) return <span className="shrink-0 text-sm text-ink-3">更正处理中</span>
    if (NOT_ASKED.has(line.key)) return null
    return (
      <Link
        href={paths.myCorrection(line.key)}
        prefetch={false}
        className="-mx-2 shrink-0 px-2 py-3 text-blue underline-offset-4 hover:underline"
      >
        更正<span className="sr-only">{line.label}</span>
      </Link>
    )
  }
  return (
    <>
      <PageHeader title="我的信息" subtitle="人才库登记的内容和来源。待遇按这些内容测算，不对的请申请更正。" />
      <div className="space-y-4">
        {corrections.length > 0 ? (
          <Panel title="我的更正申请">
            <CorrectionList requests={corrections} />
          </Panel>
        ) : null}
        <FactGroups groups={portrait} actionOf={correctLink} />
        <OwnRecords records={records} />
      </div>
    </>
  )
}
