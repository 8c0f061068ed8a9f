import { createHash } from 'node:crypto'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import type { RegisterName } from '../model'
import type { MatchedItem } from '../repository/standing-sql'

export type ItemsInForce = {
  readonly of: Readonly<Record<RegisterName, readonly (MatchedItem & { readonly versionId: string })[]>>
  /** Of the versions: a round of other versions is another round. */
  readonly fingerprint: string
}

/** What is matched on a day: every item in force, with whom it is for. */
export async function itemsInForce(tx: Tx, countyCode: string, day: PlainDate): Promise<ItemsInForce> {
  const versions = await listVersionsInForce(tx, countyCode, day)
  const itemsFor = (register: RegisterName) =>
    versions
      .filter(({ audience }) => audience === register)
      .map(({ itemId, versionId, rulebook }) => ({ itemId, versionId, rulebooks: [rulebook] }))
  const ids = versions.map(({ versionId }) => versionId).sort()
  const fingerprint = createHash('sha256').update(ids.join(' ')).digest('hex')
  return { of: { talent: itemsFor('talent'), enterprise: itemsFor('enterprise') }, fingerprint }
}
