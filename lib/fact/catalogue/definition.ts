import type { PlainDate } from '@/lib/kernel/plain-date'
import type { CodeListName } from './code-lists'

/** How a value is written: money in fen, a day 'YYYY-MM-DD', a month 'YYYY-MM', `codes` a set of codes. */
export type FactType = 'code' | 'codes' | 'integer' | 'moneyFen' | 'date' | 'month' | 'boolean' | 'text'

/** A known value. There is no value for "none" here: what is known to be absent has a code ('none'), 0 or false. */
export type FactValue = string | number | boolean | readonly string[]

/** 元 is only how money is shown; the value is always fen. */
export type FactUnit = '元' | '个月' | '年' | '周岁' | '人' | '次' | '分' | '平方米'

export type FactSubject = 'talent' | 'enterprise'

/**
 * Where a value lives: `column` of the subject's wide table, `period` in a child table with validity, `declared` by the
 * applicant in the form, `ledger` from what was granted and paid, `derived` from other facts by `derived.ts`.
 */
export type FactOrigin = 'column' | 'period' | 'declared' | 'ledger' | 'derived'

export type Sensitivity = 'public' | 'internal' | 'sensitive'

/** One fact of the register: the only place that says what it is called, how it is written and who can vouch for it. */
export type FactDefinition = {
  readonly label: string
  readonly type: FactType
  readonly unit: FactUnit | null
  /** Which list its codes come from; null for anything but codes. */
  readonly codeList: CodeListName | null
  readonly subject: FactSubject
  readonly origin: FactOrigin
  /** Table that holds it, null when declared or derived. */
  readonly table: string | null
  readonly sensitivity: Sensitivity
  /** Whether the same register answers differently on another day. */
  readonly dependsOnDay: boolean
  /** 核验部门: unit code of who can vouch for it. */
  readonly verifiedBy: string
  /** What the person can supply, in Chinese: printed as "请提供…". */
  readonly evidence: string
  /** What the register's silence means where the register is complete; null where silence is ignorance. */
  readonly whenAbsent: FactValue | null
  /** The same value as an SQL expression over its table, where it is more than a column. */
  readonly sql?: string
}

/** What a source knows of one fact on one day. `value` null: not known. `pending`: declared, 待核验. */
export type FactReading = {
  readonly value: FactValue | null
  /** In Chinese, as shown: '社保登记', '本人填报'. */
  readonly source: string
  /** Since when this value has held without a break, where the source knows. */
  readonly since: PlainDate | null
  readonly pending: boolean
}

/** Reads facts of one subject. Everything was fetched before: reading is pure. */
export type FactReader<K extends string = string> = {
  read(key: K, asOf: PlainDate): FactReading
}

type Particulars = Pick<FactDefinition, 'verifiedBy' | 'evidence'> & Partial<FactDefinition>

/** A fact of a talent held in a column of `talent`, unless the particulars say otherwise. */
export const fact = (label: string, type: FactType, particulars: Particulars): FactDefinition => ({
  label,
  type,
  unit: type === 'moneyFen' ? '元' : null,
  codeList: null,
  subject: 'talent',
  origin: 'column',
  table: 'talent',
  sensitivity: 'internal',
  dependsOnDay: false,
  whenAbsent: null,
  ...particulars,
})

/** A fact that only the applicant can tell: nothing in the register holds it. */
export const declared = (label: string, type: FactType, particulars: Particulars): FactDefinition =>
  fact(label, type, { origin: 'declared', table: null, ...particulars })

/** A fact computed from others in `derived.ts`. */
export const derived = (label: string, type: FactType, particulars: Particulars): FactDefinition =>
  fact(label, type, { origin: 'derived', table: null, ...particulars })
