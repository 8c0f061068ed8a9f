'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardCode } from '@/lib/talent-card/queries/get-card-code'

/** A new code is asked for this long before the present one ends, and again as often while it cannot be had. */
const AHEAD_SECONDS = 5

type Asked = { code: CardCode } | 'ended' | 'failed'

async function askFor(address: string): Promise<Asked> {
  try {
    const response = await fetch(address, { cache: 'no-store' })
    if (!response.ok) return response.status === 401 ? 'ended' : 'failed'
    const { code } = (await response.json()) as { code: CardCode | null }
    return code ? { code } : 'ended'
  } catch {
    return 'failed'
  }
}

/**
 * Keeps a code fresh while the page is looked at; a page in the background asks for nothing and catches up on return.
 * `onEnd` is called once when no code is to be had any more: the card was suspended, or the login has ended.
 */
export function useFreshCode(first: CardCode, address: string, onEnd: () => void) {
  const [code, setCode] = useState(first)
  const [secondsLeft, setSecondsLeft] = useState(first.seconds)
  const [asking, setAsking] = useState<'idle' | 'asking' | 'failed'>('idle')
  const [endsAt, setEndsAt] = useState<number | null>(null)
  const busy = useRef(false)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })

  const ask = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    setAsking('asking')
    const asked = await askFor(address)
    busy.current = false
    setAsking(asked === 'failed' ? 'failed' : 'idle')
    if (asked === 'ended') return end.current()
    if (asked === 'failed') return
    setCode(asked.code)
    setSecondsLeft(asked.code.seconds)
    setEndsAt(performance.now() + asked.code.seconds * 1000)
  }, [address])

  useEffect(() => {
    const until = endsAt ?? performance.now() + first.seconds * 1000
    let retryAt = 0
    const look = () => {
      if (document.hidden) return
      const left = Math.max(0, Math.ceil((until - performance.now()) / 1000))
      setSecondsLeft(left)
      if (left > AHEAD_SECONDS || performance.now() < retryAt) return
      retryAt = performance.now() + AHEAD_SECONDS * 1000
      void ask()
    }
    const timer = setInterval(look, 1000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [endsAt, first.seconds, ask])

  return { code, secondsLeft, isAsking: asking === 'asking', hasFailed: asking === 'failed', ask: () => void ask() }
}
