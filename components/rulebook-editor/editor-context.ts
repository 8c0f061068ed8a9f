'use client'
import { type ComponentType, createContext, use } from 'react'
import type { Path } from '@/lib/policy/rulebook/editor/at-path'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import type { Surroundings } from '@/lib/policy/rulebook/editor/references'
import type { Place } from '@/lib/policy/rulebook/words/place'

export type FormProps = {
  path: Path
  place: Place
  label: string
  /** Takes the value away, where it need not be written. */
  onRemove?: (() => void) | undefined
}

export type EditorView = {
  readonly document: unknown
  /** Takes the document as it is to be. `mark`: what is being typed at, so that letters in a row are one step back. */
  readonly change: (document: unknown, mark?: string) => void
  /** What is wrong, by place. */
  readonly faults: ReadonlyMap<string, string>
  readonly sentences: Readonly<Record<string, string>>
  readonly around: Surroundings
  /** Tells which clause is being worked on: the column beside marks it. */
  readonly showClause: (ref: string) => void
  /** The form for whatever may stand at a place: forms hold forms. */
  readonly Form: ComponentType<FormProps>
}

export const EditorContext = createContext<EditorView | null>(null)

export function useEditor(): EditorView {
  const view = use(EditorContext)
  if (view === null) throw new Error('a field of a rulebook outside its editor')
  return view
}

/** The id of what is written at a place: where a fault leads to. */
export const placeId = (path: Path): string => `place-${keyOf(path)}`

/** What is wrong at a place itself, or anywhere under it. */
export function faultUnder(faults: ReadonlyMap<string, string>, path: Path): string | undefined {
  const key = keyOf(path)
  const own = faults.get(key)
  if (own !== undefined) return own
  for (const [place, message] of faults) if (place.startsWith(`${key}-`)) return message
  return undefined
}
