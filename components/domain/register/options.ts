import type { Option, OptionGroup } from '@/components/form/choice-field'
import type { CodeTable } from '@/lib/fact/codes/code-table'
import { COUNTRIES } from '@/lib/fact/codes/country'
import { DEGREES } from '@/lib/fact/codes/degree'
import { DIVISIONS } from '@/lib/fact/codes/division'
import { EDUCATIONS } from '@/lib/fact/codes/education'
import { EMPLOYER_TYPES } from '@/lib/fact/codes/employer-type'
import { EMPLOYMENT_MODES } from '@/lib/fact/codes/employment-mode'
import { ENTERPRISE_QUALIFICATIONS } from '@/lib/fact/codes/enterprise-qualification'
import { ETHNIC_GROUPS } from '@/lib/fact/codes/ethnic-group'
import { HONOUR_LEVELS } from '@/lib/fact/codes/honour-level'
import { IDENTITY_DOCUMENT_KINDS } from '@/lib/fact/codes/identity-document-kind'
import { INDUSTRIES, INDUSTRY_SECTIONS, industrySectionOf } from '@/lib/fact/codes/industry'
import { MARITAL_STATUSES } from '@/lib/fact/codes/marital-status'
import { PROFESSIONAL_TITLES, TITLE_SERIES } from '@/lib/fact/codes/professional-title'
import { SCHOOL_TIERS } from '@/lib/fact/codes/school-tier'
import { SEXES } from '@/lib/fact/codes/sex'
import { SKILL_LEVELS } from '@/lib/fact/codes/skill-level'

/** Choices of the register's forms, made from the code tables. */

const of = (table: CodeTable): Option[] => table.entries.map(({ code, label }) => ({ value: code, label }))

export const IDENTITY_KIND_OPTIONS = of(IDENTITY_DOCUMENT_KINDS)
export const SEX_OPTIONS = of(SEXES)
export const ETHNIC_OPTIONS = of(ETHNIC_GROUPS)
export const COUNTRY_OPTIONS = of(COUNTRIES)
export const MARITAL_OPTIONS = of(MARITAL_STATUSES)
export const SCHOOL_TIER_OPTIONS = of(SCHOOL_TIERS)
export const EMPLOYMENT_MODE_OPTIONS = of(EMPLOYMENT_MODES)
export const HONOUR_LEVEL_OPTIONS = of(HONOUR_LEVELS)
export const EMPLOYER_TYPE_OPTIONS = of(EMPLOYER_TYPES)
export const QUALIFICATION_OPTIONS = of(ENTERPRISE_QUALIFICATIONS)

export const YES_NO_OPTIONS: Option[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]

/** The county itself first, then the other places of the table. */
export const divisionOptions = (countyCode: string, countyName: string): Option[] => [
  { value: countyCode, label: countyName },
  ...of(DIVISIONS),
]

const EDUCATION_HEADS = [
  ['1', '研究生'],
  ['2', '本科'],
  ['3', '专科'],
  ['4', '中等职业'],
  ['6', '普通高中'],
  ['7', '初中'],
  ['8', '小学'],
  ['9', '其他'],
] as const

/** 毕业, 结业 and 肄业 stand side by side so that nobody takes one for the other; headings are not offered. */
export const EDUCATION_OPTIONS: OptionGroup[] = EDUCATION_HEADS.map(([head, label]) => ({
  label,
  options: of(EDUCATIONS).filter(({ value }) => value.startsWith(head) && (!value.endsWith('0') || value === '90')),
}))

export const DEGREE_OPTIONS: (Option | OptionGroup)[] = [
  { value: 'none', label: '无学位' },
  ...(['2', '3', '4', '1'] as const).map((head) => ({
    label: DEGREES.find(head) ?? head,
    options: of(DEGREES).filter(({ value }) => value.startsWith(head)),
  })),
]

/** Titles by series and skill levels in one list; the value says which: 'title:082', 'skill:advanced'. */
export const CREDENTIAL_OPTIONS: OptionGroup[] = [
  {
    label: '技能等级',
    options: of(SKILL_LEVELS)
      .filter(({ value }) => value !== 'none')
      .map(({ value, label }) => ({ value: `skill:${value}`, label })),
  },
  ...TITLE_SERIES.map(({ code, name }) => ({
    label: name,
    options: of(PROFESSIONAL_TITLES)
      .filter(({ value }) => value.startsWith(code))
      .map(({ value, label }) => ({ value: `title:${value}`, label })),
  })),
]

export const INDUSTRY_OPTIONS: OptionGroup[] = INDUSTRY_SECTIONS.entries.map(({ code, label }) => ({
  label: `${code} ${label}`,
  options: of(INDUSTRIES)
    .filter(({ value }) => industrySectionOf(value) === code)
    .map((option) => ({ value: option.value, label: `${option.value} ${option.label}` })),
}))
