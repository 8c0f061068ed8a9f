'use client'
import { createContext, use, useEffect, useRef } from 'react'
import { UNCONFIRMED } from '@/lib/kernel/failure'
import type { FormState } from '@/lib/kernel/form-state'

/** Asks who is at the desk, and then does what was to be done; null where nothing of weight is done. */
export const IdentityContext = createContext<((goOn: () => void) => void) | null>(null)

/** A refusal that is lifted by proving who one is asks for that, and sends what was sent once more. */
export function useIdentityCheck<T>(state: FormState<T>, sendAgain: () => void): void {
  const ask = use(IdentityContext)
  const latest = useRef({ ask, sendAgain })
  useEffect(() => {
    latest.current = { ask, sendAgain }
  })
  useEffect(() => {
    if (state.status !== 'refused' || state.reasons[0]?.code !== UNCONFIRMED) return
    latest.current.ask?.(() => latest.current.sendAgain())
  }, [state])
}
