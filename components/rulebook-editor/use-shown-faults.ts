'use client'
import { useState } from 'react'
import { valueAt } from '@/lib/policy/rulebook/editor/at-path'
import type { DocumentFault } from '@/lib/policy/rulebook/editor/check-document'
import { type SectionKey, sectionOf } from './sections'

type Given = {
  readonly isNew: boolean
  /** The document as nobody had written in it yet. */
  readonly blank: unknown
  readonly document: unknown
  readonly faults: readonly DocumentFault[]
}

/**
 * Of a rulebook that is only begun, what is wrong is told of what was written and of chapters that were left; of the rest
 * when it is asked for, and when saving is. Of any other, all of it at once.
 */
export function useShownFaults({ isNew, blank, document, faults }: Given) {
  const [left, setLeft] = useState<ReadonlySet<SectionKey>>(new Set())
  const [isAsked, setAsked] = useState(!isNew)
  const isShown = ({ path }: DocumentFault) =>
    left.has(sectionOf(path)) || !isSame(valueAt(blank, path), valueAt(document, path))
  const shown = isAsked ? faults : faults.filter(isShown)
  return {
    shown,
    /** How many are not yet told. */
    unsaid: faults.length - shown.length,
    isAsked,
    ask: () => setAsked(true),
    leave: (section: SectionKey) => setLeft((before) => new Set(before).add(section)),
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
