import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { mayVerifyRecord } from '@/lib/audit/permission'
import { getLeaderBoard } from '@/lib/insight/queries/get-leader-board'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import {
  CaseFunnel,
  IndustryHeat,
  mapMetricOf,
  MonthTrend,
  PaidByCategory,
  TownshipPanel,
} from './_components/board-charts'
import { CommitmentRow } from './_components/commitment-row'
import { MoneyRow } from './_components/money-row'
import { PeopleRow } from './_components/people-row'
import { BoardLinks } from './_components/board-links'
import { yearOfQuery } from './_components/year-of-query'

export const metadata: Metadata = { title: '人才工作一屏' }

export default async function LeaderPage({ searchParams }: PageProps<'/leader'>) {
  const actor = await requireStaff()
  const query = await searchParams
  const now = await businessNow()
  const board = await getLeaderBoard(actor, yearOfQuery(query.year), now)
  if (!board) redirect(paths.office())
  return (
    <>
      <PageHeader
        title="人才工作一屏"
        subtitle={`${board.year} 年 · 截至 ${board.today} · 每个数字都能点开背后的名单`}
        actions={<BoardLinks board={board} mayVerify={mayVerifyRecord(actor)} />}
      />
      <div className="space-y-4">
        <MoneyRow board={board} />
        <CommitmentRow board={board} />
        <PeopleRow board={board} />
      </div>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <CaseFunnel board={board} />
          <MonthTrend board={board} />
          <PaidByCategory board={board} />
        </div>
        <div className="grid gap-4">
          <TownshipPanel board={board} metric={mapMetricOf(query.map)} />
          <IndustryHeat board={board} />
        </div>
      </div>
    </>
  )
}
