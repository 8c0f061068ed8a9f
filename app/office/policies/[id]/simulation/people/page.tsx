import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListTools } from '@/app/office/_lists/list-tools'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { addressText } from '@/lib/desk-list/rules/address'
import { isId } from '@/lib/kernel/id'
import { businessNow } from '@/lib/platform/clock'
import { getItem } from '@/lib/policy/queries/get-item'
import { getSimulation } from '@/lib/simulation/queries/get-simulation'
import { listSimulationLines } from '@/lib/simulation/queries/list-simulation-lines'
import { reachOf } from '@/lib/simulation/rules/reach-of'
import { peopleColumns } from './people-columns'
import { PeopleFilters } from './people-filters'
import { readPeopleQuery } from './people-query'
import { PeopleTable } from './people-table'

export const metadata: Metadata = { title: '测算涉及的人' }

type Props = PageProps<'/office/policies/[id]/simulation/people'>

export default async function SimulatedPeoplePage({ params, searchParams }: Props) {
  const actor = await requirePlace('policies')
  const [{ id }, found, now] = await Promise.all([params, searchParams, businessNow()])
  const query = readPeopleQuery(found, id)
  const item = isId(id) ? await getItem(actor, id, query.version ?? null, now) : null
  const simulation = item && (await getSimulation(actor, item.shown, now))?.simulation
  if (!item || !simulation) notFound()
  const { versionNumber, rulebook } = item.shown
  const { register } = reachOf(rulebook)
  const { verdict, change, mark, q: name, after, version } = query
  const page = await listSimulationLines(
    actor,
    { simulationId: simulation.id, register, verdict, change, mark, name },
    after,
  )
  const columns = peopleColumns(register, rulebook.outcome.kind === 'subsidy')
  const address = { ...query, version: version === undefined ? undefined : String(version) }
  return (
    <>
      <PageHeader
        title="测算涉及的人"
        subtitle={`${rulebook.title} 第 ${versionNumber} 版，按 ${simulation.day} 申报测算`}
        breadcrumbs={[{ href: paths.simulation(id, versionNumber), label: '测算' }]}
      />
      <PeopleFilters query={query} tally={simulation.tally} />
      <ListTools actor={actor} listKey="simulatedPeople" query={addressText(address)} columns={columns.slice(1)} />
      <PeopleTable query={query} page={page} columns={columns} />
    </>
  )
}
