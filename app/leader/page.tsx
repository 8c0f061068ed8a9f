import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getLeaderBoard } from '@/lib/insight/queries/get-leader-board'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { CaseFunnel, IndustryHeat, mapMetricOf, MonthTrend, TownshipPanel } from './_components/board-charts'
import { MoneyRow } from './_components/money-row'
import { PeopleRow } from './_components/people-row'
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
        actions={
          <>
            <LinkButton href={paths.leader(board.year - 1)}>{board.year - 1} 年</LinkButton>
            <LinkButton href={paths.leaderScreen()}>大屏</LinkButton>
          </>
        }
      />
      <Panel title="专项资金">
        <MoneyRow board={board} />
      </Panel>
      <Panel title="人才与办件">
        <PeopleRow board={board} />
      </Panel>
      <div className="grid gap-4 lg:grid-cols-2">
        <CaseFunnel board={board} />
        <TownshipPanel board={board} metric={mapMetricOf(query.map)} />
        <IndustryHeat board={board} />
        <MonthTrend board={board} />
      </div>
    </>
  )
}
