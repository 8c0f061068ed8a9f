import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import type { Answers } from '../model'
import { assessParties } from '../rules/assess-parties'
import { readParties, type PartyIds } from './read-parties'
import { withHolders } from './with-holders'

/** What an item would come to for these parties with these answers, before there is a case. */
export async function assessAnswers(
  tx: Tx,
  { countyCode, item }: { readonly countyCode: string; readonly item: Pick<VersionInForce, 'itemId' | 'rulebook'> },
  asked: { readonly parties: PartyIds; readonly answers: Answers },
  applicationDay: PlainDate,
): Promise<Assessment> {
  const read = await readParties(tx, countyCode, asked.parties, null)
  const parties = await withHolders(tx, countyCode, { item, parties: read, today: applicationDay })
  return assessParties(item.rulebook, { ...parties, answers: asked.answers }, { applicationDay })
}
