import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { chineseMessage, flattenIssues, pathText, type RulebookIssue } from './issue'
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
  const lines = new LineCounter()
  const source = parseDocument(text, { lineCounter: lines })
  if (source.errors.length > 0) {
    return fail(
      source.errors.map((error) => ({
        path: '',
        line: lines.linePos(error.pos[0]).line,
        message: `这一行不是正确的 YAML：${error.message.split('\n')[0] ?? ''}`,
      })),
    )
  }
  return readRulebook(source.toJS(), (path) => lineOf(source, lines, path))
}

/** Reads a rulebook stored as JSON. */
export function readRulebook(
  document: unknown,
  lineAt: (path: readonly PropertyKey[]) => number | null = () => null,
): Result<ParsedRulebook, readonly RulebookIssue[]> {
  const parsed = rulebookSchema.safeParse(document, { error: chineseMessage })
  if (parsed.success) return ok({ rulebook: parsed.data, document, hashInput: canonicalJson(document) })
  return fail(
    flattenIssues(parsed.error.issues).map(({ path, message }) => ({
      path: pathText(path),
      line: lineAt(path),
      message,
    })),
  )
}

/** The line of the deepest node on the path that the text has: a missing field is told at what should hold it. */
function lineOf(source: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? source.contents : source.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return null
}
