import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { MOST_CLEAR } from '@/lib/second-person/model'
import { findConfirmations } from '@/lib/second-person/steps/find-confirmations'
import { countPeople, type ComparisonList } from '../repository/comparisons'
import { clearExportKey } from '../rules/clear-export'

/** `open`: may be taken; `waiting`: asked for; `closed`: to be asked for first. */
export type DownloadState = 'open' | 'waiting' | 'closed'

/** Which of these lists this person may take now. */
export async function listDownloadStates(
  actor: Actor,
  lists: readonly ComparisonList[],
  now: Date,
): Promise<Map<string, DownloadState>> {
  const { countyCode, accountId } = actor
  const ids = lists.map(({ id }) => id)
  const people = await countPeople(reading, countyCode, ids)
  const large = ids.filter((id) => (people.get(id) ?? 0) > MOST_CLEAR)
  const keys = large.map((id) => clearExportKey(id, accountId))
  const found = await findConfirmations(reading, countyCode, keys, now)
  const stateOf = (id: string): DownloadState => {
    if (!large.includes(id)) return 'open'
    const standing = found.get(clearExportKey(id, accountId))
    if (standing?.confirmation) return 'open'
    return standing?.waits ? 'waiting' : 'closed'
  }
  return new Map(ids.map((id) => [id, stateOf(id)]))
}
