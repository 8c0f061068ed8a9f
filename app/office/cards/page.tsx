import type { Metadata } from 'next'
import { DataTable } from '@/components/table/data-table'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { listTownships } from '@/lib/account/queries/list-townships'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { mayReadCards } from '@/lib/talent-card/permission'
import { countCards } from '@/lib/talent-card/queries/count-cards'
import { listCards } from '@/lib/talent-card/queries/list-cards'
import { CardListInput } from '@/lib/talent-card/schema'
import { addressText } from '@/lib/desk-list/rules/address'
import { ListTools } from '@/app/office/_lists/list-tools'
import { cardColumns } from './card-columns'
import { CardFigures } from './card-figures'
import { NoCards } from './no-cards'
import { CardFilters, cardListHref } from './card-filters'
import { CheckingDesk } from './checking-desk'

export const metadata: Metadata = { title: '英才卡' }

export default async function CardsPage({ searchParams }: PageProps<'/office/cards'>) {
  const actor = await requireStaff()
  if (!mayReadCards(actor)) return <CheckingDesk />
  const now = await businessNow()
  const filter = CardListInput.parse(await searchParams)
  const { after: _after, before: _before, ...kept } = filter
  const [list, counts, townships] = await Promise.all([
    listCards(actor, filter, now),
    countCards(actor, now),
    listTownships(actor),
  ])
  return (
    <>
      <PageHeader title="英才卡" subtitle="发卡由人才办件办结时自动完成，这里办理续期、暂停和注销。" />
      <CardFigures counts={counts} />
      <CardFilters filter={filter} townships={townships} />
      <ListTools actor={actor} listKey="cards" query={addressText(kept)} />
      <Panel flush>
        <DataTable
          caption="英才卡名册"
          rows={list.cards}
          columns={cardColumns(list.today)}
          rowKey={(card) => card.id}
          empty={<NoCards isFirst={counts.total === 0} />}
        />
      </Panel>
      <Pagination
        previous={list.newer ? cardListHref({ ...kept, before: list.newer }) : null}
        next={list.older ? cardListHref({ ...kept, after: list.older }) : null}
        summary={`共 ${list.total} 张`}
      />
    </>
  )
}
