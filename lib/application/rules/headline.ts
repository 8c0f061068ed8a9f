import type { Fen } from '@/lib/kernel/fen'
import type { Outlook } from './outlook'

/** What an item comes to, for a card: a sum, so much a month, or a tier. Null where it cannot be reckoned. */
export type Headline =
  | { readonly kind: 'sum'; readonly amountFen: Fen; readonly isMost: boolean }
  | { readonly kind: 'monthly'; readonly amountFen: Fen; readonly months: number; readonly isMost: boolean }
  | { readonly kind: 'tier'; readonly tier: string }

/** `isMost`: as long as something is unproved the sum is the most it can be. Equal months are said per month. */
export function headlineOf(outlook: Outlook): Headline | null {
  const isMost = outlook.verdict !== 'eligible'
  if (outlook.tier !== null) return { kind: 'tier', tier: outlook.tier }
  if (outlook.amountFen === null) return null
  const [first] = outlook.instalments
  const isMonthly =
    first?.months === 1 && outlook.instalments.every((one) => one.months === 1 && one.amountFen === first.amountFen)
  if (isMonthly) return { kind: 'monthly', amountFen: first.amountFen, months: outlook.instalments.length, isMost }
  return { kind: 'sum', amountFen: outlook.amountFen, isMost }
}
