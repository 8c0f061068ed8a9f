import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { isId } from '@/lib/kernel/id'
import { businessNow } from '@/lib/platform/clock'
import { getItem } from '@/lib/policy/queries/get-item'
import { getSimulation } from '@/lib/simulation/queries/get-simulation'
import { listSimulationLines } from '@/lib/simulation/queries/list-simulation-lines'
import { reachOf } from '@/lib/simulation/rules/reach-of'
import { versionOf } from '../version-query'
import { peopleColumns } from './people-columns'
import { PeopleFilters } from './people-filters'
import { peopleQueryText, readPeopleQuery } from './people-query'

export const metadata: Metadata = { title: '测算涉及的人' }

type Props = PageProps<'/office/policies/[id]/simulation/people'>

export default async function SimulatedPeoplePage({ params, searchParams }: Props) {
  const actor = await requirePlace('policies')
  const [{ id }, found, now] = await Promise.all([params, searchParams, businessNow()])
  const item = isId(id) ? await getItem(actor, id, versionOf(found.version), now) : null
  const simulation = item && (await getSimulation(actor, item.shown, now))?.simulation
  if (!item || !simulation) notFound()
  const { shown } = item
  const query = readPeopleQuery(found)
  const { register } = reachOf(shown.rulebook)
  const page = await listSimulationLines(actor, { simulationId: simulation.id, register, ...query }, query.after)
  const hrefOf = (after: string | undefined) =>
    paths.simulatedPeople(id, shown.versionNumber, peopleQueryText({ ...query, after }))
  return (
    <>
      <PageHeader
        title="测算涉及的人"
        subtitle={`${shown.rulebook.title} 第 ${shown.versionNumber} 版，按 ${simulation.day} 申报测算`}
        breadcrumbs={[{ href: paths.simulation(id, shown.versionNumber), label: '测算' }]}
      />
      <PeopleFilters version={shown} query={query} tally={simulation.tally} />
      <Panel flush>
        <DataTable
          caption="测算涉及的人"
          rows={page.items}
          columns={peopleColumns(register, shown.rulebook.outcome.kind === 'subsidy')}
          rowKey={({ subjectId }) => subjectId}
          empty={
            <EmptyState
              title="没有找到"
              why="没有符合筛选条件的人。请减少筛选条件；重新测算以后只能打开最新一次的名单。"
            />
          }
        />
      </Panel>
      <Pagination previous={query.after ? hrefOf(undefined) : null} next={page.next ? hrefOf(page.next) : null} />
    </>
  )
}
