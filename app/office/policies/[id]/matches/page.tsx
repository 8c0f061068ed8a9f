import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { ListTools } from '@/app/office/_lists/list-tools'
import { listVisibleTownships } from '@/app/office/visible-townships'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { toMatchSearch } from '@/lib/desk-list/lists/matches'
import { addressText } from '@/lib/desk-list/rules/address'
import { isId } from '@/lib/kernel/id'
import { mayReadMatches } from '@/lib/matching/permission'
import { registerOf } from '@/lib/matching/rules/register-of'
import { listMatches } from '@/lib/matching/queries/list-matches'
import { businessNow } from '@/lib/platform/clock'
import { getItem } from '@/lib/policy/queries/get-item'
import { matchColumns } from './match-columns'
import { MatchFilters } from './match-filters'
import { MatchTable } from './match-table'
import { readMatchQuery } from './match-query'

export const metadata: Metadata = { title: '政策找人' }

export default async function ItemMatchesPage({ params, searchParams }: PageProps<'/office/policies/[id]/matches'>) {
  const actor = await requirePlace('policies')
  const { id } = await params
  const now = await businessNow()
  const item = isId(id) && mayReadMatches(actor) ? await getItem(actor, id, null, now) : null
  if (!item) notFound()
  const query = readMatchQuery(await searchParams, id)
  const [page, townships] = await Promise.all([
    listMatches(actor, toMatchSearch(query), { after: query.after, now }),
    listVisibleTownships(actor),
  ])
  const columns = matchColumns(registerOf(item.shown))
  return (
    <>
      <PageHeader
        title={item.shown.rulebook.title}
        subtitle="按登记库现在的内容，这个事项是给谁的。“可能符合”是还缺内容或等待核验的，本人补齐后才能确定。"
        breadcrumbs={[
          { href: paths.matchOverview(), label: '政策找人' },
          { href: paths.policy(id), label: item.shown.itemCode },
        ]}
      />
      <MatchFilters query={query} townships={townships} />
      <ListTools actor={actor} listKey="matches" query={addressText(query)} columns={columns.slice(1)} />
      <MatchTable query={query} page={page} columns={columns} />
    </>
  )
}
