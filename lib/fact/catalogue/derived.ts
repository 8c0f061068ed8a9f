import { addDays, ageOn, monthsBetween, toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { FactKey, FactReader } from '../catalogue'
import type { FactReading, FactValue } from './definition'

/** How an open-ended contract (无固定期限) states its end. */
export const OPEN_ENDED = '9999-12-31'

/** GB/T 4658 → level. Only 毕业 reaches a level; 结业 and 肄业 (code ending 2, 3, 5, 6) do not. */
const EDUCATION_LEVEL: Readonly<Record<string, string>> = {
  11: 'doctor',
  14: 'master',
  17: 'postgraduateClass',
  21: 'bachelor',
  28: 'college',
  31: 'college',
  41: 'secondary',
  44: 'secondary',
  47: 'secondary',
  61: 'highSchool',
  71: 'juniorHigh',
  81: 'primary',
  90: 'other',
}
const UNCOMPLETED = new Set([
  '12',
  '13',
  '15',
  '16',
  '22',
  '23',
  '32',
  '33',
  '42',
  '43',
  '45',
  '46',
  '48',
  '49',
  '62',
  '63',
  '72',
  '82',
])

/** GB/T 6864: the first digit is the level, any further digits the discipline. An honorary doctorate is not a doctorate. */
const DEGREE_LEVEL: Readonly<Record<string, string>> = { 1: 'honorary', 2: 'doctor', 3: 'master', 4: 'bachelor' }

/** GB/T 8561: three digits, the last is the level within the series. */
const TITLE_LEVEL: Readonly<Record<string, string>> = {
  1: 'senior',
  2: 'deputySenior',
  3: 'intermediate',
  4: 'assistant',
  5: 'clerk',
}

/** GB/T 4754: first and last division (大类) of each section (门类). */
const INDUSTRY_SECTIONS: readonly (readonly [section: string, first: number, last: number])[] = [
  ['A', 1, 5],
  ['B', 6, 12],
  ['C', 13, 43],
  ['D', 44, 46],
  ['E', 47, 50],
  ['F', 51, 52],
  ['G', 53, 60],
  ['H', 61, 62],
  ['I', 63, 65],
  ['J', 66, 69],
  ['K', 70, 70],
  ['L', 71, 72],
  ['M', 73, 75],
  ['N', 76, 79],
  ['O', 80, 82],
  ['P', 83, 83],
  ['Q', 84, 85],
  ['R', 86, 90],
  ['S', 91, 96],
  ['T', 97, 97],
]

export const educationLevelOf = (code: string): string | null =>
  UNCOMPLETED.has(code) ? 'uncompleted' : (EDUCATION_LEVEL[code] ?? null)

export const degreeLevelOf = (code: string): string | null =>
  code === 'none' ? 'none' : (DEGREE_LEVEL[code.slice(0, 1)] ?? null)

export const titleLevelOf = (code: string): string | null =>
  code === 'none' ? 'none' : /^\d{3}$/.test(code) ? (TITLE_LEVEL[code.slice(2)] ?? null) : null

/** 'C1391', '1391' or 'C' → 'C'. */
export function industrySectionOf(code: string): string | null {
  if (/^[A-T]/.test(code)) return code.slice(0, 1)
  const division = Number(/^\d{2}/.exec(code)?.[0] ?? Number.NaN)
  return INDUSTRY_SECTIONS.find(([, first, last]) => division >= first && division <= last)?.[0] ?? null
}

/** Full years of a contract, both days counted: 2026-01-01 to 2028-12-31 is 3 years, to 2028-12-30 is 2. */
export function contractYearsOf(from: PlainDate, to: PlainDate): number {
  const end = to === OPEN_ENDED ? to : addDays(to, 1)
  return Math.max(0, Math.floor(monthsBetween(from, end) / 12))
}

type Derivation = {
  readonly from: readonly FactKey[]
  readonly derive: (values: readonly FactValue[], asOf: PlainDate) => FactValue | null
}

const day = (value: FactValue | undefined): PlainDate => toPlainDate(String(value))

/** Every derived fact: what it is made of and how. Null when the parts say nothing on it. */
export const DERIVATIONS = {
  'person.ageYears': { from: ['person.birthDate'], derive: ([birth], asOf) => ageOn(day(birth), asOf) },
  'person.educationLevel': { from: ['person.educationCode'], derive: ([code]) => educationLevelOf(String(code)) },
  'person.degreeLevel': { from: ['person.degreeCode'], derive: ([code]) => degreeLevelOf(String(code)) },
  'person.titleLevel': { from: ['person.titleCode'], derive: ([code]) => titleLevelOf(String(code)) },
  'employment.contractYears': {
    from: ['employment.contractFrom', 'employment.contractTo'],
    derive: ([from, to]) => contractYearsOf(day(from), day(to)),
  },
  'employment.serviceMonths': {
    from: ['employment.hiredOn'],
    derive: ([hired], asOf) => Math.max(0, monthsBetween(day(hired), asOf)),
  },
  'enterprise.industrySectionCode': {
    from: ['enterprise.industryCode'],
    derive: ([code]) => industrySectionOf(String(code)),
  },
} as const satisfies Readonly<Partial<Record<FactKey, Derivation>>>

export type DerivedFactKey = keyof typeof DERIVATIONS

export const isDerivedFactKey = (key: FactKey): key is DerivedFactKey => Object.hasOwn(DERIVATIONS, key)

/** A reader that answers derived facts from the facts beneath them; a missing part leaves the derived fact unknown. */
export const withDerivedFacts = (base: FactReader): FactReader => ({
  read: (key, asOf) => (isDerivedFactKey(key) ? readDerived(base, DERIVATIONS[key], asOf) : base.read(key, asOf)),
})

function readDerived(base: FactReader, { from, derive }: Derivation, asOf: PlainDate): FactReading {
  const parts = from.map((key) => base.read(key, asOf))
  const values = parts.map((part) => part.value).filter((value) => value !== null)
  return {
    value: values.length === parts.length ? derive(values, asOf) : null,
    source: [...new Set(parts.map((part) => part.source))].join('、'),
    since: null,
    pending: parts.some((part) => part.pending),
  }
}
