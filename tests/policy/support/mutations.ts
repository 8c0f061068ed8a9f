import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { readRulebook } from '@/lib/policy/rulebook/parse'

type Path = readonly (string | number)[]
type Fields = Readonly<Record<string, unknown>>

/** One place of a document and what is written there instead; `undefined` leaves it out. */
export type Mutation = { readonly path: Path; readonly value: unknown }

/** Every field and every member of a list, the deepest last. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const members = Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    placesIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return path.length === 0 ? members : [path, ...members]
}

export const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce((value, step) => (value as Record<string | number, unknown>)[step], document)

/** What might stand there instead: another figure, another word of the same kind, nothing, another order. */
export function othersOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return [undefined, value.toReversed(), value.slice(1), value.slice(0, -1)]
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, value - 1]
  if (typeof value !== 'string') return [undefined]
  const changed = value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
  return [...(changed === value ? [] : [changed]), ...CHOICES.filter((one) => one !== value), `${value}改`, undefined]
}

const CHOICES = [
  'talent', 'enterprise', 'beneficiary', 'employer', 'month', 'year', 'firstMatch', 'highest', 'sum', 'down', 'halfUp',
  'once', 'monthly', 'yearly', 'county', 'city', 'province', 'living', 'rent', 'person', 'household', 'award',
  'lifetime', 'calendarYear', 'netOff', 'chooseOne', 'intake', 'review', 'reviewer', 'intakeOfficer', 'all', 'master',
  'senior', 'person.educationCode', 'employment.hiredOn', 'employment.annualPayFen', 'insurance.paidMonths',
] // prettier-ignore

/** The document with one place changed; null where that is no longer a rulebook. */
export function mutate(document: unknown, { path, value }: Mutation): Rulebook | null {
  const read = readRulebook(put(document, path, value))
  return read.ok ? read.value.rulebook : null
}

function put(value: unknown, [step, ...rest]: Path, put_: unknown): unknown {
  if (step === undefined) return put_
  if (Array.isArray(value)) {
    const members = value.map((one: unknown, index) => (index === step ? put(one, rest, put_) : one))
    return members.filter((one) => one !== undefined)
  }
  return { ...(value as Fields), [step]: put((value as Fields)[step], rest, put_) }
}
