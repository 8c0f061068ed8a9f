import { sumFen } from '@/lib/kernel/fen'
import type { SimulatedSubject, SimulationLine } from '../model'

export const limitMark = (key: string): string => `limit:${key}`
export const barMark = (key: string): string => `bar:${key}`
export const overlapMark = (code: string): string => `item:${code}`
export const nearMark = (code: string, side: 'inside' | 'outside'): string => `${side}:${code}`

/** Null of whom there is nothing to say: outside now, outside before, and not by a hair. */
export function lineOf(subject: SimulatedSubject): SimulationLine | null {
  const { subjectId, enterpriseId, verdict, change, amountFen, beforeFen, reductions, bars, overlaps, near } = subject
  if (verdict === 'outside' && change === null && near.length === 0) return null
  const marks = [
    ...reductions.map(({ key }) => limitMark(key)),
    ...bars.map(({ key }) => barMark(key)),
    ...overlaps.map(({ code }) => overlapMark(code)),
    ...near.map(({ code, side }) => nearMark(code, side)),
  ]
  const cutFen = sumFen(reductions.map((one) => one.cutFen))
  return { subjectId, enterpriseId, verdict, change, amountFen, beforeFen, cutFen, marks: [...new Set(marks)] }
}
