import type { ScoringSheet } from '../rulebook/schema'

export type Scored =
  | { readonly ok: true; readonly score: number; readonly text: string }
  | { readonly ok: false; readonly message: string }

/** Adds up a scoring sheet. A mark over its maximum, of an unknown item, or one left out, is told instead of guessed. */
export function scoreSheet(sheet: ScoringSheet, marks: Readonly<Record<string, number>>): Scored {
  const { base, items, additions, deductions } = sheet
  const all = [...items, ...additions, ...deductions]
  const strange = Object.keys(marks).find((code) => all.every((item) => item.code !== code))
  if (strange !== undefined) return bad(`评分表没有「${strange}」这一项`)
  const left = items.find((item) => marks[item.code] === undefined)
  if (left) return bad(`「${left.text}」还没有评分`)
  const over = all.find(({ code, max }) => !isMark(marks[code] ?? 0, max))
  if (over) return bad(`「${over.text}」要在 0 到 ${over.max} 分之间`)
  const sum = (some: ScoringSheet['items']) => some.reduce((total, { code }) => total + (marks[code] ?? 0), 0)
  const [own, added, taken] = [base + sum(items), sum(additions), sum(deductions)]
  const score = Math.max(0, own + added - taken)
  return { ok: true, score, text: `${own} 分，加 ${added} 分，减 ${taken} 分，得 ${score} 分` }
}

const isMark = (mark: number, max: number): boolean => Number.isInteger(mark) && mark >= 0 && mark <= max
const bad = (message: string): Scored => ({ ok: false, message })
