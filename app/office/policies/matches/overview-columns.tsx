import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import type { ItemMatches } from '@/lib/matching/queries/get-match-overview'
import { MATCH_VERDICTS, type MatchState, type MatchVerdict } from '@/lib/matching/model'
import { MATCH_STATE_LABELS, MATCH_VERDICT_LABELS } from '@/lib/matching/labels'
import { OFFER_STATUS_LABELS } from '@/lib/offer/labels'
import type { OfferCounts } from '@/lib/offer/queries/count-offers'
import { Figure } from './figure'

/** An item with whom it is for, and what became of its offers where it has any. */
export type OverviewRow = ItemMatches & { readonly offers: OfferCounts | null }

/** Those that nothing has come of yet: entitled, or probably. */
const open = (verdict: MatchVerdict): Column<OverviewRow> => ({
  key: verdict,
  header: `${MATCH_VERDICT_LABELS[verdict]}，${MATCH_STATE_LABELS.open}`,
  align: 'right',
  cell: ({ itemId, counts }) => (
    <Figure href={paths.itemMatches(itemId, `?verdict=${verdict}&state=open`)} count={counts[verdict].open} />
  ),
})

/** What has come of the others, whichever of the two they are. */
const settled = (state: Exclude<MatchState, 'open'>): Column<OverviewRow> => ({
  key: state,
  header: MATCH_STATE_LABELS[state],
  align: 'right',
  cell: ({ itemId, counts }) => (
    <Figure
      href={paths.itemMatches(itemId, `?state=${state}`)}
      count={MATCH_VERDICTS.reduce((sum, verdict) => sum + counts[verdict][state], 0)}
    />
  ),
})

/** 免申即享: offered and not answered yet, or confirmed; a dash for an item that is applied for. */
const offered = (status: 'open' | 'confirmed'): Column<OverviewRow> => ({
  key: `offer-${status}`,
  header: `免申即享${OFFER_STATUS_LABELS[status]}`,
  align: 'right',
  cell: ({ itemId, offers }) =>
    offers === null ? (
      <span className="text-ink-3">—</span>
    ) : (
      <Figure href={paths.itemOffers(itemId, `?status=${status}`)} count={offers[status]} />
    ),
})

/** What is open comes first: it is what there is to do. */
export const OVERVIEW_COLUMNS: readonly Column<OverviewRow>[] = [
  {
    key: 'item',
    header: '事项',
    wrap: true,
    cell: ({ itemId, code, title }) => (
      <>
        <RowLink href={paths.itemMatches(itemId)}>{title}</RowLink>
        <span className="block text-sm text-ink-2">{code}</span>
      </>
    ),
  },
  open('met'),
  open('unknown'),
  settled('filed'),
  settled('granted'),
  offered('open'),
  offered('confirmed'),
]
