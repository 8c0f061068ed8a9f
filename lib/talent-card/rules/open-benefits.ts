import { tierRank, type TalentTier } from '@/lib/fact/codes/talent-tier'
import type { CardBenefit } from '../model'

/** Whether the benefit is for this tier: its own lowest tier and every higher one. */
export const isOpenTo = (benefit: Pick<CardBenefit, 'minimumTier'>, tier: TalentTier): boolean =>
  tierRank(tier) >= tierRank(benefit.minimumTier)
