import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { columnsShown } from '@/lib/desk-list/rules/address'
import type { OfferAddress } from '@/lib/desk-list/rules/shapes'
import type { OfferPage } from '@/lib/offer/queries/list-offers'
import { OFFER_COLUMNS } from './offer-columns'
import { offerListHref } from './offer-query'

/** One page of to whom the item was offered, and the way to the next. */
export const OfferTable = ({
  query,
  page: { items, next },
  why,
}: {
  query: OfferAddress
  page: OfferPage
  /** Said where there is nothing. */
  why: string
}) => (
  <>
    <Panel flush>
      <DataTable
        caption="免申即享"
        rows={items}
        columns={columnsShown(OFFER_COLUMNS, query.without)}
        rowKey={({ id }) => id}
        empty={<EmptyState title="没有找到" why={why} />}
      />
    </Panel>
    <Pagination
      previous={query.after ? offerListHref({ ...query, after: undefined }) : null}
      next={next ? offerListHref({ ...query, after: next }) : null}
    />
  </>
)
