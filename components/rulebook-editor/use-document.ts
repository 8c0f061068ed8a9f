'use client'
import { useCallback, useEffect, useReducer } from 'react'
import { changed, type History, historyOf, redone, undone } from '@/lib/policy/rulebook/editor/history'

type Step =
  | { readonly kind: 'change'; readonly document: unknown; readonly mark: string | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

function next(history: History, step: Step): History {
  switch (step.kind) {
    case 'undo':
      return undone(history)
    case 'redo':
      return redone(history)
    case 'change':
      return changed(history, step.document, step.mark)
  }
}

/** The document with its steps back and forth, also by Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac). */
export function useDocument(start: unknown) {
  const [history, step] = useReducer(next, start, historyOf)
  const change = useCallback(
    (document: unknown, mark?: string) => step({ kind: 'change', document, mark: mark ?? null }),
    [],
  )
  const undo = useCallback(() => step({ kind: 'undo' }), [])
  const redo = useCallback(() => step({ kind: 'redo' }), [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
      // The text of the whole has the browser's own steps.
      if (event.target instanceof HTMLElement && event.target.dataset.ownUndo !== undefined) return
      event.preventDefault()
      step({ kind: event.shiftKey ? 'redo' : 'undo' })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return {
    document: history.present,
    change,
    undo,
    redo,
    hasPast: history.past.length > 0,
    hasFuture: history.future.length > 0,
  }
}
