import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { blindIndex } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { findByIdentities } from '../repository/talents'
import { identityCandidates } from '../rules/identity-candidates'

export type IdentifiedTalent = { readonly id: string; readonly name: string; readonly townshipCode: string }

/** Who has these document numbers, by the number as given; fifteen digits are read as eighteen. */
export async function findTalentsByIdentities(
  tx: Tx,
  countyCode: string,
  numbers: readonly string[],
  today: PlainDate,
): Promise<Map<string, IdentifiedTalent>> {
  const blinds = [...new Set(numbers)].map((number) => ({
    number,
    blinds: identityCandidates(number, today).map((one) => blindIndex(IDENTITY, one)),
  }))
  const found = await findByIdentities(
    tx,
    countyCode,
    blinds.flatMap((one) => one.blinds),
  )
  const byBlind = new Map(found.map(({ identityBlind, ...talent }) => [identityBlind, talent]))
  return new Map(
    blinds.flatMap(({ number, blinds: own }) => {
      const talent = own.map((blind) => byBlind.get(blind)).find((one) => one !== undefined)
      return talent ? [[number, talent] as const] : []
    }),
  )
}
