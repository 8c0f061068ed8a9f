import type { Fen } from '@/lib/kernel/fen'
import type { FundingLine } from '../engine/assessment'
import { moneyText } from '../engine/wording'
import { valueName } from '../rulebook/words/name'

/** Where a case came out otherwise than it says, in Chinese. */
export type Difference = { readonly what: string; readonly expected: string; readonly found: string }

export const differ = (what: string, expected: string, found: string): Difference[] =>
  expected === found ? [] : [{ what, expected, found }]

export const money = (amount: Fen | null): string => (amount === null ? '无' : moneyText(amount))

export const toRecord = (lines: readonly FundingLine[]): Record<string, Fen> =>
  Object.fromEntries(lines.map((line) => [line.funder, line.amountFen]))

/** '县 2,000.00 元、市 500.00 元', in one order whatever the order given. */
export const linesText = (lines: Readonly<Partial<Record<string, Fen>>>): string =>
  Object.entries(lines)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([funder, amount]) => `${valueName(funder)} ${money(amount ?? null)}`)
    .join('、') || '无'
