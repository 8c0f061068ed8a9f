import { type FactKey, type FactValue, isFactKey } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { AsOf, Rulebook, Test } from '../rulebook/schema'
import { namedBy } from './values-near'

/** A fact as the rulebook reads it: on which day, and the values it is compared with. */
export type FactRead = { readonly fact: FactKey; readonly asOf: AsOf | null; readonly named: readonly FactValue[] }

type Leaf = Extract<Test, { kind: 'leaf' }>

/** Every fact that decides anything: whether, how much, when, who pays. In the order of the rulebook. */
export function factsRead(rulebook: Rulebook, day: PlainDate): FactRead[] {
  const { appliesWhen, criteria, checks, outcome } = rulebook
  const found = new Map<FactKey, FactRead>()
  const note = (fact: FactKey, asOf: AsOf | null, named: readonly FactValue[]) => {
    const known = found.get(fact)
    found.set(fact, { fact, asOf: known?.asOf ?? asOf, named: [...(known?.named ?? []), ...named] })
  }
  const walk = (value: unknown, asOf: AsOf | null): void => {
    if (typeof value === 'string' && isFactKey(value)) note(value, null, [])
    if (typeof value !== 'object' || value === null) return
    if (isOverCount(value)) note(value.fact, null, [value.over + 10])
    if (isLeaf(value)) note(value.fact, value.asOf ?? asOf, namedBy(value.comparison, day))
    const own = 'asOf' in value ? ((value as { asOf: AsOf | null }).asOf ?? asOf) : asOf
    for (const member of Object.values(value)) walk(member, own)
  }
  walk([appliesWhen, criteria, outcome, checks], null)
  return [...found.values()]
}

const isLeaf = (value: object): value is Leaf => 'kind' in value && value.kind === 'leaf'

/** So much for each beyond a count: somebody beyond it is worth trying. */
const isOverCount = (value: object): value is { fact: FactKey; over: number } =>
  'kind' in value && value.kind === 'perUnit' && 'over' in value

export const namedValues = (reads: readonly FactRead[]): ReadonlyMap<FactKey, readonly FactValue[]> =>
  new Map(reads.map(({ fact, named }) => [fact, named]))
