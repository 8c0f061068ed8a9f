import type { Fen } from '@/lib/kernel/fen'
import type { ChainStep, Rulebook } from '../rulebook/schema'

/** The steps a case of this amount walks, in order. Without an amount every step without a band. */
export const chainForAmount = ({ chain }: Rulebook, amountFen: Fen | null): ChainStep[] =>
  chain.filter(({ amountBand }) => {
    if (amountBand === null) return true
    if (amountFen === null) return false
    return (amountBand.from ?? 0) <= amountFen && (amountBand.below === null || amountFen < amountBand.below)
  })
