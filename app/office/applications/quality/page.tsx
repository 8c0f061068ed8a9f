import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { getQuality } from '@/lib/application/queries/get-quality'
import { isId } from '@/lib/kernel/id'
import { requireStaff } from '@/lib/platform/session'
import { OpenRound } from './_components/open-round'
import { ReviewerTable } from './_components/reviewer-table'
import { RoundProof } from './_components/round-proof'
import { SampleTable } from './_components/sample-table'

export const metadata: Metadata = { title: '审核抽查' }

export default async function QualityPage({ searchParams }: PageProps<'/office/applications/quality'>) {
  const actor = await requireStaff()
  const { round } = await searchParams
  const view = await getQuality(actor, typeof round === 'string' && isId(round) ? round : null)
  if (!view) notFound()
  const { open, drawn, shown, sample, isRederived, reviewers, mayKeep } = view
  return (
    <>
      <PageHeader
        title="审核抽查"
        subtitle="每轮抽取审核通过的一成，至少一件；每名审核人本轮的第一件必查。由没有在该件上签过字的审核人员复查。"
      />
      <div className="space-y-4">
        <OpenRound round={open} mayKeep={mayKeep} />
        {drawn.length > 1 ? (
          <Tabs
            label="轮次"
            current={paths.quality(shown?.id)}
            tabs={drawn.map(({ id, number }) => ({ href: paths.quality(id), label: `第 ${number} 轮` }))}
          />
        ) : null}
        {shown ? (
          <>
            <SampleTable round={shown} sample={sample} mayKeep={mayKeep} />
            <RoundProof round={shown} isRederived={isRederived} />
          </>
        ) : null}
        <ReviewerTable reviewers={reviewers} />
      </div>
    </>
  )
}
