import { OWN_CODE_LISTS } from '../catalogue/code-lists'
import { ownTable } from './code-table'

/** 新八级工 (人社部发〔2022〕14号), highest first. */
export const SKILL_LEVELS = ownTable('技能等级', OWN_CODE_LISTS.skillLevel)
export type SkillLevel = (typeof SKILL_LEVELS.codes)[number]

/** 0 without a level, 1 学徒工 to 8 首席技师, for "at least this level". */
export const skillRank = (level: SkillLevel): number =>
  SKILL_LEVELS.codes.length - 1 - SKILL_LEVELS.codes.indexOf(level)
