import { SOURCES } from '@/lib/fact/model'
import type { ImportKind } from '../model'
import type { Column } from '../sheet/model'
import type { SheetContext } from './context'
import { ENTERPRISE_COLUMNS, TAX_YEAR_COLUMNS, USCC_COLUMNS } from './enterprise-columns'
import { IDENTITY_COLUMNS, PERSON_COLUMNS } from './person-columns'
import * as records from './record-columns'

export type KindDefinition = {
  readonly label: string
  readonly subject: 'talent' | 'enterprise'
  /** Whether the rows tell of the people or enterprises themselves, or only bring records of theirs. */
  readonly takesSubject: boolean
  readonly columns: readonly Column<SheetContext>[]
  /** What the template says above its columns. */
  readonly notes: readonly string[]
  /** Where such a sheet usually comes from. */
  readonly usualSource: string
}

type Columns = readonly Column<SheetContext>[]
const required = (columns: Columns, ...keys: readonly string[]): Columns =>
  columns.map((column) => (keys.includes(column.key) ? { ...column, isRequired: true } : column))

const UPDATES = '已在库中的，只更新填了内容的格子，空着的不动；同样的内容再次导入不会重复。'
const PEOPLE_ONLY = '只导入已在人才库中的人。'

export const KINDS: Readonly<Record<ImportKind, KindDefinition>> = {
  talents: {
    label: '人才',
    subject: 'talent',
    takesSubject: true,
    columns: [
      ...IDENTITY_COLUMNS,
      ...PERSON_COLUMNS,
      ...records.EDUCATION_COLUMNS,
      ...records.TITLE_AND_SKILL_COLUMNS,
      ...records.EMPLOYMENT_COLUMNS,
    ],
    notes: ['每人一行。', UPDATES, '填了学历的须同时填毕业院校；填了任职的须同时填单位、用工方式和到岗日期。'],
    usualSource: SOURCES.entry,
  },
  enterprises: {
    label: '企业',
    subject: 'enterprise',
    takesSubject: true,
    columns: [...USCC_COLUMNS, ...ENTERPRISE_COLUMNS],
    notes: ['每个单位一行。', UPDATES],
    usualSource: SOURCES.entry,
  },
  employments: {
    label: '任职',
    subject: 'talent',
    takesSubject: false,
    columns: [
      ...IDENTITY_COLUMNS,
      ...required(records.EMPLOYMENT_COLUMNS, 'employment.uscc', 'employment.mode', 'employment.startedOn'),
    ],
    notes: ['每段任职一行。', PEOPLE_ONLY, UPDATES],
    usualSource: SOURCES.enterpriseDeclared,
  },
  insurance: {
    label: '社保月度',
    subject: 'talent',
    takesSubject: false,
    columns: [...IDENTITY_COLUMNS, ...records.INSURANCE_COLUMNS],
    notes: [
      '每人每月一行；也可以一行写起止月份。',
      PEOPLE_ONLY,
      '已登记的月份不会重复；与其他单位已缴的月份重复的会指出。',
    ],
    usualSource: SOURCES.insuranceExchange,
  },
  taxYears: {
    label: '税收年度',
    subject: 'enterprise',
    takesSubject: false,
    columns: [...USCC_COLUMNS, ...TAX_YEAR_COLUMNS],
    notes: ['每个单位每年一行。', '只导入已在企业库中的单位；已有的年度按新的金额更新。'],
    usualSource: SOURCES.taxExchange,
  },
  housing: {
    label: '房产核验',
    subject: 'talent',
    takesSubject: false,
    columns: [...IDENTITY_COLUMNS, ...records.HOUSING_COLUMNS],
    notes: ['每套房一行；名下无房的只填“本县是否有房”。', PEOPLE_ONLY, UPDATES],
    usualSource: SOURCES.housingExchange,
  },
  educations: {
    label: '学历核验',
    subject: 'talent',
    takesSubject: false,
    columns: [
      ...IDENTITY_COLUMNS,
      ...required(records.EDUCATION_COLUMNS, 'education.educationCode', 'education.schoolName'),
    ],
    notes: ['每段学历一行。', PEOPLE_ONLY, UPDATES],
    usualSource: SOURCES.educationExchange,
  },
  titles: {
    label: '职称与技能',
    subject: 'talent',
    takesSubject: false,
    columns: [...IDENTITY_COLUMNS, ...records.CREDENTIAL_COLUMNS],
    notes: ['每项职称或技能等级一行。', PEOPLE_ONLY, UPDATES],
    usualSource: SOURCES.entry,
  },
  honours: {
    label: '荣誉',
    subject: 'talent',
    takesSubject: false,
    columns: [...IDENTITY_COLUMNS, ...records.HONOUR_COLUMNS],
    notes: ['每项荣誉一行。', PEOPLE_ONLY, UPDATES],
    usualSource: SOURCES.entry,
  },
}

/** The header of a column by its key; the key itself for one that the kind does not have. */
export const headerOf = (kind: ImportKind, key: string): string =>
  KINDS[kind].columns.find((column) => column.key === key)?.header ?? key
