'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { IDLE } from '@/lib/kernel/form-state'
import type { FormAction } from './form-shell'

/** Under which name unsent words are kept, and by which action. */
export type Keeping = { readonly form: string; readonly action: FormAction<{ form: string }> }

type Kept = { readonly words: Readonly<Record<string, string>>; readonly keptAt: string }
type TextBox = HTMLTextAreaElement | HTMLInputElement

/** A pause in typing after which the words are kept, in ms. */
const PAUSE = 1500
const NOTHING = JSON.stringify({})

const boxesOf = (form: HTMLFormElement | null): TextBox[] => [
  ...(form?.querySelectorAll<TextBox>('textarea[name], input[type=text][name]') ?? []),
]

/**
 * Keeps what is typed with the server while it is typed, and puts it back when the form is opened again, here or at
 * another desk. Answers with when it was kept, and how to forget it.
 */
export function useKeptWords(form: RefObject<HTMLFormElement | null>, keeping: Keeping | undefined) {
  const [keptAt, setKeptAt] = useState<Date | null>(null)
  /** As last kept; '{}' while nothing is. */
  const last = useRef(NOTHING)
  const key = keeping?.form
  const action = keeping?.action

  const send = useCallback(
    async (words: Record<string, string>) => {
      if (key === undefined || action === undefined) return
      last.current = JSON.stringify(words)
      const posted = new FormData()
      posted.set('form', key)
      for (const [name, text] of Object.entries(words)) posted.set(`words/${name}`, text)
      // What could not be kept is still in the boxes; the next pause tries again.
      await action(IDLE, posted).catch(() => (last.current = NOTHING))
    },
    [key, action],
  )

  useEffect(() => {
    const element = form.current
    if (!element || key === undefined) return
    const leaving = new AbortController()
    const restored = putBack(element, key, leaving.signal).catch(() => null)
    void restored.then((kept) => {
      if (!kept) return
      last.current = JSON.stringify(kept.words)
      setKeptAt(new Date(kept.keptAt))
    })
    let timer = 0
    const keepSoon = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        const words = Object.fromEntries(boxesOf(element).flatMap(({ name, value }) => (value ? [[name, value]] : [])))
        if (JSON.stringify(words) !== last.current) void send(words)
      }, PAUSE)
    }
    element.addEventListener('input', keepSoon)
    return () => {
      window.clearTimeout(timer)
      leaving.abort()
      element.removeEventListener('input', keepSoon)
    }
  }, [form, key, send])

  const forget = useCallback(() => {
    setKeptAt(null)
    if (last.current !== NOTHING) void send({})
  }, [send])
  return { keptAt, forget }
}

/** Fills the boxes that nobody has touched with what was kept, if anything was. Throws when left meanwhile, or without network. */
async function putBack(element: HTMLFormElement, key: string, signal: AbortSignal): Promise<Kept | null> {
  const address = `/api/kept-words?${new URLSearchParams({ form: key })}`
  const answer = await fetch(address, { signal })
  if (!answer.ok) return null
  const { kept } = (await answer.json()) as { kept: Kept | null }
  if (!kept) return null
  for (const box of boxesOf(element)) {
    const words = kept.words[box.name]
    if (words !== undefined && box.value === box.defaultValue) box.value = words
  }
  return kept
}
