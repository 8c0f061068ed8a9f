import { createHash } from 'node:crypto'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { listVersionIdsInForce, listVersionLines } from '@/lib/policy/steps/find-version'
import type { RegisterName } from '../model'
import { registerOf } from '../rules/register-of'
import type { MatchedItem } from '../repository/standing-sql'

export type ItemsInForce = Readonly<Record<RegisterName, readonly (MatchedItem & { readonly versionId: string })[]>>

/** Of the versions in force: a round of other versions is another round. */
export async function fingerprintOf(tx: Tx, countyCode: string, day: PlainDate): Promise<string> {
  const ids = await listVersionIdsInForce(tx, countyCode, day)
  return createHash('sha256').update(ids.join(' ')).digest('hex')
}

/** What is matched on a day: every item in force with the versions that may be for somebody, by whom it is for. */
export async function itemsInForce(tx: Tx, countyCode: string, day: PlainDate): Promise<ItemsInForce> {
  const lines = await listVersionLines(tx, countyCode, day)
  const itemsFor = (register: RegisterName) =>
    lines
      .filter(([newest]) => registerOf(newest) === register)
      .map((line) => ({
        itemId: line[0].itemId,
        versionId: line[0].versionId,
        rulebooks: line.map(({ rulebook }) => rulebook),
      }))
  return { talent: itemsFor('talent'), enterprise: itemsFor('enterprise') }
}
