import { OWN_CODE_LISTS, type CodeListName } from '../catalogue/code-lists'
import { type CodeTable, ownTable } from './code-table'
import { COUNTRIES } from './country'
import { DEGREE_LEVELS, DEGREES } from './degree'
import { DIVISIONS } from './division'
import { EDUCATION_LEVELS, EDUCATIONS } from './education'
import { EMPLOYER_TYPES } from './employer-type'
import { EMPLOYMENT_MODES } from './employment-mode'
import { HONOUR_LEVELS } from './honour-level'
import { INDUSTRIES, INDUSTRY_SECTIONS } from './industry'
import { MARITAL_STATUSES } from './marital-status'
import { PROFESSIONAL_TITLES, TITLE_LEVELS } from './professional-title'
import { SCHOOL_TIERS } from './school-tier'
import { SEXES } from './sex'
import { SKILL_LEVELS } from './skill-level'
import { TALENT_TIER_FACTS } from './talent-tier'

/** The table behind every code list that a fact can name. A new name does not compile until it has its table. */
export const CODE_TABLES: Readonly<Record<CodeListName, CodeTable>> = {
  'GB/T 2260': DIVISIONS,
  'GB/T 2261.1': SEXES,
  'GB/T 2261.2': MARITAL_STATUSES,
  'GB/T 2659': COUNTRIES,
  'GB/T 4658': EDUCATIONS,
  'GB/T 4754': INDUSTRIES,
  'GB/T 6864': DEGREES,
  'GB/T 8561': PROFESSIONAL_TITLES,
  educationLevel: EDUCATION_LEVELS,
  degreeLevel: DEGREE_LEVELS,
  titleLevel: TITLE_LEVELS,
  skillLevel: SKILL_LEVELS,
  schoolTier: SCHOOL_TIERS,
  employmentMode: EMPLOYMENT_MODES,
  employerType: EMPLOYER_TYPES,
  industrySection: INDUSTRY_SECTIONS,
  annualReview: ownTable('考核结果', OWN_CODE_LISTS.annualReview),
  honourLevel: HONOUR_LEVELS,
  competitionAward: ownTable('竞赛奖项', OWN_CODE_LISTS.competitionAward),
  propertyOwner: ownTable('产权归属', OWN_CODE_LISTS.propertyOwner),
  benefitForm: ownTable('申领方式', OWN_CODE_LISTS.benefitForm),
  platformKind: ownTable('平台类型', OWN_CODE_LISTS.platformKind),
  platformLevel: ownTable('平台级别', OWN_CODE_LISTS.platformLevel),
  recognitionBasis: ownTable('认定方式', OWN_CODE_LISTS.recognitionBasis),
  ruralLevel: ownTable('农村实用人才等级', OWN_CODE_LISTS.ruralLevel),
  ruralType: ownTable('农村实用人才类型', OWN_CODE_LISTS.ruralType),
  talentTier: TALENT_TIER_FACTS,
}
