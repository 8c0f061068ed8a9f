import type { FactKey } from '@/lib/fact/catalogue'
import { isDerivedFactKey, sourcesOf } from '@/lib/fact/catalogue/derived'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { RegisterName } from '../model'
import { FACT_COLUMNS } from '../repository/fact-columns'
import { entriesOf, partOf } from '../repository/parts'
import { countEntries, findNextPart } from '../repository/runs'
import { findStandings, type SubjectStanding } from '../repository/standings'

export type { SubjectStanding }

/** What is asked of a register: rulebooks or versions of one item (the newest first), each a column of the answer. */
export type Questions = {
  readonly countyCode: string
  readonly register: RegisterName
  readonly items: readonly (readonly Rulebook[])[]
  /** Of so many of the first items those are wanted too of whom it is not known. */
  readonly wondered: number
  readonly day: PlainDate
}

const matchedItems = ({ items }: Questions) => items.map((rulebooks) => ({ itemId: '', rulebooks }))

/** The next `size` entries of the register after a cursor, those of them whom the items are for; null at the end. */
export async function matchNextPart(
  tx: Tx,
  questions: Questions,
  { cursor, size }: { readonly cursor: string | null; readonly size: number },
): Promise<{ readonly last: string; readonly count: number; readonly found: readonly SubjectStanding[] } | null> {
  const { countyCode, register, wondered, day } = questions
  const part = await findNextPart(tx, countyCode, register, { cursor, size })
  if (part === null) return null
  const range = partOf(countyCode, register, { after: cursor, last: part.last })
  return { ...part, found: await findStandings(tx, range, { items: matchedItems(questions), wondered }, day) }
}

/** These entries against the items. */
export async function matchEntries(tx: Tx, questions: Questions, ids: readonly string[]): Promise<SubjectStanding[]> {
  const { countyCode, register, items, wondered, day } = questions
  if (ids.length === 0 || items.length === 0) return []
  return findStandings(tx, entriesOf(countyCode, register, ids), { items: matchedItems(questions), wondered }, day)
}

/** How many entries a register holds, those left out of any matching among them. */
export const countRegister = (tx: Tx, countyCode: string, register: RegisterName): Promise<number> =>
  countEntries(tx, countyCode, register)

/** Whether the register has a place for a fact at all. */
export const isInRegister = (key: FactKey): boolean =>
  isDerivedFactKey(key) ? sourcesOf(key).every(isInRegister) : FACT_COLUMNS[key] !== undefined
