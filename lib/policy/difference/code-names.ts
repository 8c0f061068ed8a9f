import type { Rulebook } from '../rulebook/schema'
import { nameOf } from './name-entry'

/** What people call the things that other places name by code: a check's criteria, a modifier's tiers. */
export function codeNames(rulebooks: readonly Rulebook[]): ReadonlyMap<string, string> {
  const named = rulebooks.flatMap(({ criteria, checks, outcome, evidence, benefits }) => {
    const parts = outcome.kind === 'subsidy' ? outcome.parts : []
    return [
      ...criteria,
      ...checks,
      ...parts,
      ...parts.flatMap(({ tiers }) => tiers),
      ...evidence.materials,
      ...benefits,
    ]
  })
  const names = new Map<string, string>()
  for (const one of named) {
    const name = nameOf(one)
    if (one.code !== null && name !== null && !names.has(one.code)) names.set(one.code, `「${name}」`)
  }
  return names
}
