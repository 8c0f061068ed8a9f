import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { needsBrowser, type Guard } from '../../tests/sabotage/guard'
import { SABOTAGE } from '../../tests/sabotage/table'
import type { Proof } from './proofs'

/** One id of the standard that applies to us, and what proves it where no test can. */
export type Requirement = {
  readonly id: string
  readonly level: 1 | 2 | 3
  readonly what: string
  readonly document?: string
  readonly deviation?: string
}

/** A promise in figures (G1–G23), how the long form is run, and what was measured last. */
export type Goal = {
  readonly id: string
  readonly what: string
  readonly figure: string
  readonly command?: string
  readonly measured?: string
}

const readJson = (root: string, name: string): unknown => JSON.parse(readFileSync(join(root, 'security', name), 'utf8'))

export const readRequirements = (root: string): Requirement[] =>
  (readJson(root, 'asvs.json') as { requirements: Requirement[] }).requirements

export const readGoals = (root: string): Goal[] => readJson(root, 'goals.json') as Goal[]

/** How an id is proved; null where it is not. */
export function provedBy(requirement: Requirement, proofs: readonly Proof[]): string | null {
  if (requirement.deviation !== undefined) return `Deviation: ${requirement.deviation}`
  const tests = testsOf(requirement.id, proofs)
  if (tests !== '') return tests
  return requirement.document === undefined
    ? null
    : `[${nameOf(requirement.document)}](${linkOf(requirement.document)})`
}

/** docs/security.md with its tables written anew from the tags of the tests and from 破坏表. */
export function withSecurityTables(document: string, root: string, proofs: readonly Proof[]): string {
  const goals = between(document, 'goals', goalTable(readGoals(root), proofs))
  const sabotage = between(goals, 'sabotage', sabotageTable())
  return between(sabotage, 'asvs', requirementTable(readRequirements(root), proofs))
}

const testsOf = (id: string, proofs: readonly Proof[]): string =>
  proofs
    .filter(({ shows }) => shows.includes(id))
    .map(({ file, title }) => `\`${file.replace(/^tests\//, '')}\` ${title.replaceAll('|', '\\|')}`)
    .join('<br>')

const nameOf = (place: string): string =>
  place
    .replace(/^docs\//, '')
    .replace('.md#', ': ')
    .replaceAll('-', ' ')
const linkOf = (place: string): string => place.replace(/^docs\/(security\.md)?/, '')

function between(document: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`]
  const [before = '', rest = ''] = document.split(start)
  return `${before}${start}\n${table}\n${end}${rest.slice(rest.indexOf(end) + end.length)}`
}

const goalTable = (goals: readonly Goal[], proofs: readonly Proof[]): string =>
  [
    '| | promise | figure | in `npm test` | long form | measured |',
    '|---|---|---|---|---|---|',
    ...goals.map((goal) => {
      const long = goal.command === undefined ? '' : `\`${goal.command}\``
      return `| ${goal.id} | ${goal.what} | ${goal.figure} | ${testsOf(goal.id, proofs)} | ${long} | ${goal.measured ?? ''} |`
    }),
    '',
  ].join('\n')

const requirementTable = (requirements: readonly Requirement[], proofs: readonly Proof[]): string =>
  [
    '| id | L | what, in our words | proof |',
    '|---|---|---|---|',
    ...requirements.map(
      (one) => `| v5.0.0-${one.id} | ${one.level} | ${one.what} | ${provedBy(one, proofs) ?? 'not shown yet'} |`,
    ),
    '',
  ].join('\n')

const sabotageTable = (): string =>
  [
    '| area | guard | taken away in | missed by |',
    '|---|---|---|---|',
    ...Object.entries(SABOTAGE).flatMap(([area, guards]) => guards.map((guard) => sabotageLine(area, guard))),
    '',
  ].join('\n')

function sabotageLine(area: string, guard: Guard): string {
  const { file, test } = guard
  const where = 'statement' in guard ? `the database (\`${file}\`)` : `\`${file}\``
  const missedBy = `\`${test.file.replace(/^tests\//, '')}\` ${test.name ?? ''}${needsBrowser(guard) ? ', in a browser' : ''}`
  return `| ${area} | ${guard.guard} | ${where} | ${missedBy.trimEnd()} |`
}
