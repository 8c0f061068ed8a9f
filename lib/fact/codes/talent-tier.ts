import { OWN_CODE_LISTS } from '../catalogue/code-lists'
import { codeTable, ownTable } from './code-table'

/** The tiers that a recognition gives, highest first. */
export const TALENT_TIERS = codeTable('人才层次', null, [
  ['A', 'A类（顶尖人才）'],
  ['B', 'B类（国家级领军人才）'],
  ['C', 'C类（省级领军人才）'],
  ['D', 'D类（市级领军人才）'],
  ['E', 'E类（高级人才）'],
  ['F', 'F类（基础人才）'],
])
export type TalentTier = (typeof TALENT_TIERS.codes)[number]

/** The same with 未认定, as a fact and as a filter say it. */
export const TALENT_TIER_FACTS = ownTable('人才层次', OWN_CODE_LISTS.talentTier)

/** 6 for A to 1 for F, for "at least this tier". */
export const tierRank = (tier: TalentTier): number => TALENT_TIERS.codes.length - TALENT_TIERS.codes.indexOf(tier)
