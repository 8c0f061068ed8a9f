import { HOLDS, type Hold, type OverdueCase } from '../model'

export type Overdue = {
  /** Cases and files the next round deletes. */
  readonly cases: number
  readonly files: number
  /** Cases whose time is over and that are held back, by what holds them; each under every reason it has. */
  readonly held: readonly { readonly hold: Hold; readonly cases: number }[]
}

/** Cases without a file are nothing to speak of: they are only ticked off. */
export function summaryOf(overdue: readonly OverdueCase[]): Overdue {
  const withFiles = overdue.filter(({ files }) => files > 0)
  const due = withFiles.filter(({ holds }) => holds.length === 0)
  const held = HOLDS.map((hold) => ({ hold, cases: withFiles.filter(({ holds }) => holds.includes(hold)).length }))
  return {
    cases: due.length,
    files: due.reduce((sum, { files }) => sum + files, 0),
    held: held.filter(({ cases }) => cases > 0),
  }
}
