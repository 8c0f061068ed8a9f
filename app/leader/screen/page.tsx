import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { BigScreen } from '@/components/shell/leader-shell'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { getLeaderBoard } from '@/lib/insight/queries/get-leader-board'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { CaseFunnel, IndustryHeat, TownshipMap } from '../_components/board-charts'
import { MoneyRow } from '../_components/money-row'
import { PeopleRow } from '../_components/people-row'

export const metadata: Metadata = { title: '人才工作大屏' }

export default async function LeaderScreenPage() {
  const actor = await requireStaff()
  const board = await getLeaderBoard(actor, null, await businessNow())
  if (!board) redirect(paths.office())
  return (
    <BigScreen
      title={`${await getCountyName(actor)}人才工作`}
      note={`${board.year} 年 · 截至 ${board.today}`}
      exit={<LinkButton href={paths.leader()}>退出大屏</LinkButton>}
    >
      <div className="space-y-4">
        <MoneyRow board={board} size="xl" />
        <PeopleRow board={board} size="xl" />
      </div>
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-3">
        <CaseFunnel board={board} />
        <Panel title="乡镇分布">
          <TownshipMap board={board} metric="talents" />
        </Panel>
        <IndustryHeat board={board} />
      </div>
    </BigScreen>
  )
}
