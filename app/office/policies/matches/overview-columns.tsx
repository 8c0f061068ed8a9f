import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import type { ItemMatches } from '@/lib/matching/queries/get-match-overview'
import type { MatchState, MatchVerdict } from '@/lib/matching/model'
import { MATCH_STATE_LABELS } from '@/lib/matching/labels'
import { Figure } from './figure'

const count = (header: string, verdict: MatchVerdict, state: MatchState): Column<ItemMatches> => ({
  key: `${verdict}-${state}`,
  header,
  align: 'right',
  cell: ({ itemId, counts }) => (
    <Figure href={paths.itemMatches(itemId, `?verdict=${verdict}&state=${state}`)} count={counts[verdict][state]} />
  ),
})

/** What is open comes first: it is what there is to do. */
export const OVERVIEW_COLUMNS: readonly Column<ItemMatches>[] = [
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
  count(`符合，${MATCH_STATE_LABELS.open}`, 'met', 'open'),
  count(`可能符合，${MATCH_STATE_LABELS.open}`, 'unknown', 'open'),
  count(MATCH_STATE_LABELS.filed, 'met', 'filed'),
  count(MATCH_STATE_LABELS.granted, 'met', 'granted'),
]
