import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { chineseMessage, flattenIssues, pathText, type RulebookIssue } from './issue'
import { placeOf } from './words/place-of'
import { putKeys, type Translation } from './words/to-keys'
import { slipIn, yamlFault } from './yaml-fault'

type Path = readonly PropertyKey[]
type Source = Translation & { readonly document: Document; readonly text: string; readonly lines: LineCounter }

/**
 * A file as read: `document` is what it says in keys and codes, whatever words it was written in; `issueAt` tells
 * something of a place in it, for checks that need to see more than this one file.
 */
export type TextRead<T> = {
  readonly value: T
  readonly document: unknown
  readonly issueAt: (path: Path, message: string) => RulebookIssue
}

/** Reads YAML or JSON, in Chinese words or in keys, by a schema. Every fault is told with its line, not just the first. */
export function readText<S extends z.ZodType>(
  text: string,
  schema: S,
): Result<TextRead<z.output<S>>, readonly RulebookIssue[]> {
  const source = sourceOf(text, schema)
  if (!source.ok) return source
  const plain: unknown = source.value.document.toJS()
  const parsed = schema.safeParse(plain, { error: chineseMessage })
  if (parsed.success && source.value.faults.length === 0) {
    const tell = (path: Path, message: string) => issueAt(source.value, path, message)
    return ok({ value: parsed.data, document: plain, issueAt: tell })
  }
  return fail(issuesIn(source.value, plain, parsed.success ? [] : parsed.error.issues))
}

/** What a text says in keys, whole or not: only what cannot be read at all is refused. */
export function readUnfinished(text: string, schema: z.ZodType): Result<unknown, readonly RulebookIssue[]> {
  const source = sourceOf(text, schema)
  if (!source.ok) return source
  const plain: unknown = source.value.document.toJS()
  const faults = issuesIn(source.value, plain, [])
  return faults.length > 0 ? fail(faults) : ok(plain)
}

function sourceOf(text: string, schema: z.ZodType): Result<Source, readonly RulebookIssue[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length === 0) return ok({ document, text, lines, ...putKeys(document, placeOf(schema)) })
  return fail(
    document.errors.map((error) => {
      const { line } = lines.linePos(error.pos[0])
      return { path: '', line, message: yamlFault(error, text.split('\n'), line) }
    }),
  )
}

function issuesIn(source: Source, plain: unknown, raw: readonly z.core.$ZodIssue[]): RulebookIssue[] {
  // A field with a wrong name leaves its holder without a right one: that follows, and is not told as well.
  const told = new Set(source.faults.flatMap(({ path }) => [pathText(path), pathText(path.slice(0, -1))]))
  const fromSchema = flattenIssues(raw, plain).filter(({ path }) => !told.has(pathText(path)))
  return [...source.faults, ...fromSchema]
    .map(({ path, message }) => issueAt(source, path, message))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

function issueAt(source: Source, path: Path, message: string): RulebookIssue {
  const line = lineOf(source, path)
  const slip = line === null ? '' : slipIn(source.text.split('\n')[line - 1] ?? '')
  return { path: pathText(wordsOn(source, path)), line, message: message + slip }
}

/** The path in the words of the file itself. */
function wordsOn({ document, written }: Source, path: Path): Path {
  let node: unknown = document.contents
  return path.map((step) => {
    const pair = pairAt(node, step)
    node = childOf(node, step)
    return (pair && written.get(pair.key)) ?? step
  })
}

const pairAt = (node: unknown, step: PropertyKey) =>
  isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined

const childOf = (node: unknown, step: PropertyKey): unknown => {
  if (isSeq(node)) return typeof step === 'number' ? node.items[step] : undefined
  return pairAt(node, step)?.value
}

/** The line of the deepest node on the path that the text has: a missing field is told at what should hold it. */
function lineOf({ document, lines }: Source, path: Path): number | null {
  let node: unknown = document.contents
  let last: Node | null = isNode(node) ? node : null
  for (const step of path) {
    const key = pairAt(node, step)?.key
    node = childOf(node, step)
    const here = isNode(key) ? key : node
    if (!isNode(here)) break
    last = here
  }
  return last?.range ? lines.linePos(last.range[0]).line : null
}
