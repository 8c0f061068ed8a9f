/** What the document was, is, and was before it was taken back. `mark`: what the last change was made to. */
export type History = {
  readonly past: readonly unknown[]
  readonly present: unknown
  readonly future: readonly unknown[]
  readonly mark: string | null
}

/** Steps that can be taken back. */
const DEPTH = 200

export const historyOf = (document: unknown): History => ({ past: [], present: document, future: [], mark: null })

/** One change. Changes to the same place in a row, as letters are typed, are one step back. */
export function changed(history: History, document: unknown, mark: string | null): History {
  if (document === history.present) return history
  const isSameStep = mark !== null && mark === history.mark
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-DEPTH)
  return { past, present: document, future: [], mark }
}

export function undone(history: History): History {
  const before = history.past.at(-1)
  if (before === undefined) return history
  const future = [history.present, ...history.future]
  return { past: history.past.slice(0, -1), present: before, future, mark: null }
}

export function redone(history: History): History {
  const [after, ...future] = history.future
  if (after === undefined) return history
  return { past: [...history.past, history.present], present: after, future, mark: null }
}
