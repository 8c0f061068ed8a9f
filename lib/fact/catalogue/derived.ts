import { addDays, ageOn, monthsBetween, toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { FactKey, FactReader } from '../catalogue'
import { degreeLevelOf } from '../codes/degree'
import { educationLevelOf, EDUCATIONS } from '../codes/education'
import { industrySectionOf } from '../codes/industry'
import { titleLevelOf } from '../codes/professional-title'
import type { FactReading, FactValue } from './definition'

/** How an open-ended contract (无固定期限) states its end. */
export const OPEN_ENDED = '9999-12-31'

/** Such a contract runs to the end of the calendar, thousands of years: said as what it is. */
export const isOpenEnded = (unit: string | null, value: number): boolean => unit === '年' && value >= 1_000

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

const educationLevel = (code: string): string | null => (EDUCATIONS.has(code) ? educationLevelOf(code) : null)
/** 'none' is what the register says of somebody known to have no title. */
const titleLevel = (code: string): string | null => (code === 'none' ? code : titleLevelOf(code))

/** Every derived fact: what it is made of and how. Null when the parts say nothing on it. */
export const DERIVATIONS = {
  'person.ageYears': { from: ['person.birthDate'], derive: ([birth], asOf) => ageOn(day(birth), asOf) },
  'person.educationLevel': { from: ['person.educationCode'], derive: ([code]) => educationLevel(String(code)) },
  'person.degreeLevel': { from: ['person.degreeCode'], derive: ([code]) => degreeLevelOf(String(code)) },
  'person.titleLevel': { from: ['person.titleCode'], derive: ([code]) => titleLevel(String(code)) },
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

/** The facts a derived fact is made of; none for a fact that is read as it stands. */
export const sourcesOf = (key: FactKey): readonly FactKey[] => (isDerivedFactKey(key) ? DERIVATIONS[key].from : [])

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
