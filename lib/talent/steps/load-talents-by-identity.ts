import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { blindIndex } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { Talent, TalentRecords } from '../model'
import { findIdsByIdentity, findManySealedColumns, lockTalents } from '../repository/many-talents'
import { findTalentsWithRecords } from '../repository/talent-records'
import type { SealedColumns } from '../repository/talents'

export type LoadedTalent = {
  readonly talent: Talent
  readonly sealed: SealedColumns
  readonly records: TalentRecords
}

/**
 * Who of these document numbers is in the register, with everything under them, by number: a fixed number of statements.
 * `lock`: their rows are held until the transaction ends, as the commands hold the row of one.
 */
export async function loadTalentsByIdentity(
  tx: Tx,
  countyCode: string,
  numbers: readonly string[],
  { lock }: { lock: boolean },
): Promise<Map<string, LoadedTalent>> {
  const numberOf = new Map(numbers.map((number) => [blindIndex(IDENTITY, number), number]))
  const found = await findIdsByIdentity(tx, countyCode, [...numberOf.keys()])
  const ids = found.map(({ id }) => id)
  if (lock) await lockTalents(tx, countyCode, ids)
  const loaded = await loadTalents(tx, countyCode, ids)
  return new Map(
    found.flatMap(({ id, identityBlind }) => {
      const one = loaded.get(id)
      return one ? [[numberOf.get(identityBlind) ?? '', one] as const] : []
    }),
  )
}

/** The talents of these ids with everything under them, by id. */
export async function loadTalents(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, LoadedTalent>> {
  const sealed = await findManySealedColumns(tx, countyCode, ids)
  const found = await findTalentsWithRecords(tx, countyCode, ids)
  return new Map(
    found.flatMap(({ talent, records }) => {
      const columns = sealed.get(talent.id)
      return columns ? [[talent.id, { talent, records, sealed: columns }] as const] : []
    }),
  )
}
