import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RegisterName } from '@/lib/matching/model'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { CASE_SETS } from '../policy/support/examination'

/** An item of the benchmark, seeded or examined, with the newest of its versions first. */
export type BenchItem = { readonly name: string; readonly itemId: string; readonly rulebooks: readonly Rulebook[] }

const readSql = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

/** What somebody would write by hand: against everybody every item, against enterprises those that enterprises apply for. */
export const BY_HAND: Readonly<Record<RegisterName, string>> = {
  talent: readSql('talents-by-hand.sql'),
  enterprise: readSql('enterprises-by-hand.sql'),
}

const columnOf = (name: string): string => name.toLowerCase().replaceAll(/[-/]/g, '_')

/** The items that are written by hand too, in the order of their names, as they are counted there. */
const itemsOf = (register: RegisterName): BenchItem[] =>
  CASE_SETS.filter(({ name }) => new RegExp(`AS ${columnOf(name)}\\b`).test(BY_HAND[register])).map(
    ({ name, rulebooks }, index) => ({
      name,
      itemId: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      rulebooks: rulebooks.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1)),
    }),
  )

export const ITEMS_OF = { talent: itemsOf('talent'), enterprise: itemsOf('enterprise') } as const
