import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { CaseFile } from '@/lib/policy/casework/case-file'
import { readCaseFile } from './case-file'
import type { CaseFacts } from '@/lib/policy/casework/case-reader'
import { factsOf, versionOf } from '@/lib/policy/casework/assess-case'
import { seedRulebook } from './seed-rulebooks'

const FOLDER = join(import.meta.dirname, '..')

/** One file of worked cases with the rulebooks it is about: the versions of one item, the newest last. */
export type CaseSet = { readonly name: string; readonly file: CaseFile; readonly rulebooks: readonly Rulebook[] }

/** Every `*cases.yaml` under tests/policy, of seeded items and of those that are only examined. */
export const CASE_SETS: readonly CaseSet[] = globSync('*/*cases.yaml', { cwd: FOLDER })
  .toSorted()
  .map((name) => {
    const path = join(FOLDER, name)
    const file = readCaseFile(path)
    const rulebooks = file.versions?.map((version) => readVersion(join(dirname(path), version))) ?? [
      seedRulebook(file.rulebook ?? ''),
    ]
    return { name: name.replace(/\/?cases\.yaml$/, '').replace(/\.$/, ''), file, rulebooks }
  })

export const EXAMINED: readonly CaseSet[] = CASE_SETS.filter(({ file }) => file.versions !== undefined)

/** A rulebook with the facts of those of its worked cases who are entitled. */
type Tried = readonly [name: string, rulebook: Rulebook, entitled: readonly CaseFacts[]]

/** Every rulebook there is: those of the seed and those that are only examined. */
export const ALL_RULEBOOKS: readonly Tried[] = CASE_SETS.flatMap((set) =>
  set.rulebooks.map((rulebook): Tried => {
    const name = set.rulebooks.length > 1 ? `${set.name} ${rulebook.effectiveFrom}` : set.name
    return [name, rulebook, entitledIn(set, rulebook)]
  }),
)

function entitledIn({ file, rulebooks }: CaseSet, rulebook: Rulebook): CaseFacts[] {
  const own = file.cases.filter(
    (one) => one.expect?.verdict === 'eligible' && versionOf(rulebooks, file, one) === rulebook,
  )
  return own.map((one) => factsOf(file, one))
}

function readVersion(path: string): Rulebook {
  const parsed = parseRulebook(readFileSync(path, 'utf8'))
  if (parsed.ok) return parsed.value.rulebook
  const faults = parsed.failure.map((issue) => `${issue.line} ${issue.path} ${issue.message}`)
  throw new Error(`${relative(FOLDER, path)}: ${faults.join('\n')}`)
}
