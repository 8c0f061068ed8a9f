import type { RulebookIssue } from './issue'
import { readText, type TextRead } from './read-text'
import { type Rulebook, rulebookSchema, type StackingRule } from './schema'
import { stackingCycles } from './stacking-cycles'
import { versionFaults } from './version-faults'
import { didYouMean } from './words/near'

export type RulebookFile = { readonly name: string; readonly text: string }

/** `warning`: may be meant so, and a person should know of it; nothing is refused for it. */
export type FileIssue = RulebookIssue & { readonly file: string; readonly severity: 'error' | 'warning' }

export type ReadFile = TextRead<Rulebook> & { readonly name: string }

export type CheckedFiles = { readonly read: readonly ReadFile[]; readonly issues: readonly FileIssue[] }

/** Several rulebooks together: each by itself, then what only shows when all are seen. */
export function checkFiles(files: readonly RulebookFile[]): CheckedFiles {
  const results = files.map(({ name, text }) => ({ name, result: readText(text, rulebookSchema) }))
  const read = results.flatMap(({ name, result }) => (result.ok ? [{ name, ...result.value }] : []))
  const broken = results.flatMap(({ name, result }) =>
    result.ok ? [] : result.failure.map((issue): FileIssue => ({ ...issue, file: name, severity: 'error' })),
  )
  const across = [...versionFaults(read), ...stackingCycles(read), ...(files.length > 1 ? strangers(read) : [])]
  return { read, issues: [...broken, ...across, ...read.flatMap((file) => readings(file))] }
}

/** How ambiguous sentences were read: whoever checks the rulebook must see it. */
const readings = ({ name, value, issueAt }: ReadFile): FileIssue[] =>
  value.notes.map((note, index) => ({
    ...issueAt(['notes', index], `读法：${note}`),
    file: name,
    severity: 'warning',
  }))

/** Items that a rule looks at and no file is called: perhaps misspelt, perhaps only not here. */
function strangers(files: readonly ReadFile[]): FileIssue[] {
  const codes = files.map(({ value }) => value.code)
  return files.flatMap(({ name, value, issueAt }) =>
    rulesOf(value).flatMap((rule, index) =>
      itemsOf(rule)
        .filter((code) => !codes.includes(code))
        .map((code): FileIssue => ({
          ...issueAt(
            ['outcome', 'stacking', index, 'of', 'items'],
            `一起检查的文件里没有事项「${code}」${didYouMean(code, codes)}`,
          ),
          file: name,
          severity: 'warning',
        })),
    ),
  )
}

const itemsOf = (rule: StackingRule): readonly string[] => ('of' in rule ? (rule.of?.items ?? []) : [])

const rulesOf = ({ outcome }: Rulebook) => (outcome.kind === 'subsidy' ? outcome.stacking : [])
