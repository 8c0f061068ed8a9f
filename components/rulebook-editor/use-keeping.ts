'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FormAction } from '@/components/form/form-shell'
import { IDLE } from '@/lib/kernel/form-state'
import type { KeptCopy } from '@/lib/policy/rules/kept-copy'

export type KeepAction = FormAction<KeptCopy>

/** A pause in typing after which the document is kept and checked, in ms. */
const PAUSE = 500

type Begun = { readonly subject: string; readonly baseHash: string; readonly document: unknown }

/** `of`: the document that the server has, and of which `kept` tells. */
type Keeping = { readonly kept: KeptCopy; readonly of: unknown; readonly hasFailed: boolean }

/** Keeps the document with the server while it is changed, and brings back what is wrong with it and how it reads. */
export function useKeeping(begun: Begun, first: KeptCopy, keep: KeepAction) {
  const { subject, baseHash, document } = begun
  const [keeping, setKeeping] = useState<Keeping>({ kept: first, of: document, hasFailed: false })
  const [asked, setAsked] = useState(0)
  const sent = useRef({ document, baseHash, asked })
  /** While the draft is being saved nothing is kept: what was saved is no longer unfinished. */
  const isSaving = useRef(false)
  const send = useEffectEvent(async () => {
    if (isSaving.current) return
    sent.current = { document, baseHash, asked }
    const posted = new FormData()
    posted.set('subject', subject)
    posted.set('baseHash', baseHash)
    posted.set('document', JSON.stringify(document))
    const answer = await keep(IDLE, posted).catch(() => null)
    setKeeping((before) => {
      if (answer?.status !== 'done') return { ...before, hasFailed: true }
      // An answer to what was asked before says nothing of what stands there now.
      return sent.current.document === document ? { kept: answer.value, of: document, hasFailed: false } : before
    })
  })
  useEffect(() => {
    const { current } = sent
    if (current.document === document && current.baseHash === baseHash && current.asked === asked) return
    const timer = window.setTimeout(() => void send(), PAUSE)
    return () => window.clearTimeout(timer)
  }, [document, baseHash, asked])
  const isKept = keeping.of === document
  const flush = useEffectEvent(() => {
    if (!isKept) void send()
  })
  // Going to another page sends what is not yet kept; closing the window is asked about first.
  useEffect(() => () => flush(), [])
  useEffect(() => {
    if (isKept) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isKept])
  /** Saving that is refused asks at once what stands in the way. */
  const whileSaving = async <T>(save: () => Promise<T>): Promise<T> => {
    isSaving.current = true
    const answer = await save()
    isSaving.current = false
    setAsked((before) => before + 1)
    return answer
  }
  return { kept: keeping.kept, isKept, hasFailed: keeping.hasFailed, whileSaving }
}
