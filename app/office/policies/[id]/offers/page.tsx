import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListTools } from '@/app/office/_lists/list-tools'
import { requirePlace } from '@/app/office/require-place'
import { listVisibleTownships } from '@/app/office/visible-townships'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { toOfferSearch } from '@/lib/desk-list/lists/offers'
import { addressText } from '@/lib/desk-list/rules/address'
import { isId } from '@/lib/kernel/id'
import { mayReadOffers } from '@/lib/offer/permission'
import { countOffers } from '@/lib/offer/queries/count-offers'
import { listOffers } from '@/lib/offer/queries/list-offers'
import { businessNow } from '@/lib/platform/clock'
import { getItem } from '@/lib/policy/queries/get-item'
import { OFFER_COLUMNS } from './offer-columns'
import { OfferFilters } from './offer-filters'
import { readOfferQuery } from './offer-query'
import { OfferTable } from './offer-table'
import { Remind } from './remind'

export const metadata: Metadata = { title: '免申即享' }

export default async function ItemOffersPage({ params, searchParams }: PageProps<'/office/policies/[id]/offers'>) {
  const actor = await requirePlace('policies')
  const { id } = await params
  const item = isId(id) && mayReadOffers(actor) ? await getItem(actor, id, null, await businessNow()) : null
  if (!item) notFound()
  const query = readOfferQuery(await searchParams, id)
  const [page, counts, townships] = await Promise.all([
    listOffers(actor, toOfferSearch(query), query.after),
    countOffers(actor),
    listVisibleTownships(actor),
  ])
  return (
    <>
      <PageHeader
        title={`免申即享 · ${item.shown.rulebook.title}`}
        subtitle="系统按登记信息提议，本人（单位）确认后按流程办理。"
        breadcrumbs={[
          { href: paths.matchOverview(), label: '政策找人' },
          { href: paths.itemMatches(id), label: item.shown.itemCode },
        ]}
        actions={<Remind itemId={id} open={counts.get(id)?.open ?? 0} />}
      />
      <OfferFilters query={query} townships={townships} counts={counts.get(id)} />
      <ListTools actor={actor} listKey="offers" query={addressText(query)} columns={OFFER_COLUMNS.slice(1)} />
      <OfferTable
        query={query}
        page={page}
        why={
          item.shown.rulebook.offer
            ? '还没有提议，或没有符合筛选条件的。核对完成后系统自动提议。'
            : '本事项没有设“免申即享”，由本人（单位）自己申报。要设，起草新版本时填写“免申即享”一节。'
        }
      />
    </>
  )
}
