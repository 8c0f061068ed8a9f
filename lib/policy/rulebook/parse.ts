import { canonicalJson } from '@/lib/kernel/canonical-json'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { chineseMessage, flattenIssues, pathText, type RulebookIssue } from './issue'
import { readText } from './read-text'
import { type Rulebook, rulebookSchema } from './schema'

export type { RulebookIssue } from './issue'

/** A rulebook that may be stored: as read by the engine, as plain JSON, and the text whose hash is the version's. */
export type ParsedRulebook = {
  readonly rulebook: Rulebook
  readonly document: unknown
  readonly hashInput: string
}

/** Reads a rulebook written as YAML or JSON. Every fault is told with its line and how to mend it, not just the first. */
export function parseRulebook(text: string): Result<ParsedRulebook, readonly RulebookIssue[]> {
  const read = readText(text, rulebookSchema)
  return read.ok ? ok(parsedOf(read.value.value, read.value.document)) : read
}

/** Reads a rulebook stored as JSON. */
export function readRulebook(document: unknown): Result<ParsedRulebook, readonly RulebookIssue[]> {
  const parsed = rulebookSchema.safeParse(document, { error: chineseMessage })
  if (parsed.success) return ok(parsedOf(parsed.data, document))
  return fail(
    flattenIssues(parsed.error.issues, document).map(({ path, message }) => ({
      path: pathText(path),
      line: null,
      message,
    })),
  )
}

const parsedOf = (rulebook: Rulebook, document: unknown): ParsedRulebook => ({
  rulebook,
  document,
  hashInput: canonicalJson(document),
})
