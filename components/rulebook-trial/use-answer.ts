'use client'
import { useEffect, useState } from 'react'
import type { TrialAnswer } from '@/lib/application/queries/try-rulebook'
import { askTrial, type Question } from './ask-trial'

/** A pause in typing after which it is asked, in ms. */
const PAUSE = 300

export type Answered = {
  readonly answer: TrialAnswer | null
  readonly problem: string | null
  /** What is shown belongs to an earlier question. */
  readonly isAsking: boolean
}

/** The answer to a question that changes while somebody types; the last one stays until the next is there. */
export function useAnswer(question: Question | null): Answered {
  const asked = question === null ? null : JSON.stringify(question)
  const [last, setLast] = useState<{ asked: string; answer: TrialAnswer | null; problem: string | null } | null>(null)
  useEffect(() => {
    if (asked === null) return
    const leaving = new AbortController()
    const timer = window.setTimeout(() => {
      void askTrial(JSON.parse(asked) as Question, leaving.signal).then((result) => {
        if (leaving.signal.aborted) return
        setLast((before) =>
          result.ok
            ? { asked, answer: result.value, problem: null }
            : { asked, answer: before?.answer ?? null, problem: result.problem },
        )
      })
    }, PAUSE)
    return () => {
      window.clearTimeout(timer)
      leaving.abort()
    }
  }, [asked])
  return {
    answer: last?.answer ?? null,
    problem: last?.problem ?? null,
    isAsking: asked !== null && last?.asked !== asked,
  }
}
