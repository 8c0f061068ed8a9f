import { createHash } from 'node:crypto'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { listVersionIdsInForce, listVersionsInForce } from '@/lib/policy/steps/find-version'
import type { RegisterName } from '../model'
import type { MatchedItem } from '../repository/standing-sql'

export type ItemsInForce = Readonly<Record<RegisterName, readonly (MatchedItem & { readonly versionId: string })[]>>

/** Of the versions in force: a round of other versions is another round. */
export async function fingerprintOf(tx: Tx, countyCode: string, day: PlainDate): Promise<string> {
  const ids = await listVersionIdsInForce(tx, countyCode, day)
  return createHash('sha256').update(ids.join(' ')).digest('hex')
}

/** What is matched on a day: every item in force, with whom it is for. */
export async function itemsInForce(tx: Tx, countyCode: string, day: PlainDate): Promise<ItemsInForce> {
  const versions = await listVersionsInForce(tx, countyCode, day)
  const itemsFor = (register: RegisterName) =>
    versions
      .filter(({ audience }) => audience === register)
      .map(({ itemId, versionId, rulebook }) => ({ itemId, versionId, rulebooks: [rulebook] }))
  return { talent: itemsFor('talent'), enterprise: itemsFor('enterprise') }
}
