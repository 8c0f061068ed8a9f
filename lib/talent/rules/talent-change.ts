import type { Change } from '@/lib/fact/model'
import { differences } from '@/lib/fact/rules/differences'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { firstDayOf } from '@/lib/kernel/plain-month'
import type {
  Credential,
  Education,
  Employment,
  Honour,
  Housing,
  InsuranceSpell,
  TalentBasics,
  TalentCurrent,
} from '../model'
import type { AnyRecord, ListedKind, RecordWrite } from './plan-records'
import * as text from './record-text'
import { basicValues, currentFactValues } from './talent-values'

type Side = { readonly basics: TalentBasics; readonly current: TalentCurrent } | null

/** What the history says when these rows were written: the person, what follows from her records, and the records. */
export function talentChanges(before: Side, after: Side, writes: readonly RecordWrite[]): Record<string, Change> {
  return { ...differences(valuesOf(before), valuesOf(after)), ...recordDifferences(writes) }
}

const valuesOf = (side: Side) => (side ? { ...basicValues(side.basics), ...currentFactValues(side.current) } : {})

function recordDifferences(writes: readonly RecordWrite[]): Record<string, Change> {
  const byKind = Map.groupBy(writes, ({ kind }) => kind)
  return Object.fromEntries(
    [...byKind].map(([kind, some]) => {
      const from = some.flatMap(({ before }) => (before ? [recordLine(kind, before)] : []))
      const to = some.map(({ after }) => recordLine(kind, after))
      return [`record.${kind}`, { from: from.length === 0 ? null : from.join('；'), to: to.join('；') }]
    }),
  )
}

/** The history of an undone entry: from what it had written back to what was there before. */
export const reversed = (changes: Readonly<Record<string, Change>>): Record<string, Change> =>
  Object.fromEntries(Object.entries(changes).map(([key, { from, to }]) => [key, { from: to, to: from }]))

/** A record in one line. */
export function recordLine(kind: ListedKind, row: AnyRecord): string {
  switch (kind) {
    case 'education':
      return text.educationText(row as Education)
    case 'credential':
      return text.credentialText(row as Credential)
    case 'employment':
      return text.employmentText(row as Employment)
    case 'insurance':
      return text.insuranceText(row as InsuranceSpell)
    case 'housing':
      return text.housingText(row as Housing)
    case 'honour':
      return text.honourText(row as Honour)
  }
}

/** The day from which a record counts; null where it does not say. */
export function recordDay(kind: ListedKind, row: AnyRecord): PlainDate | null {
  switch (kind) {
    case 'education':
      return (row as Education).graduatedOn
    case 'credential':
      return (row as Credential).obtainedOn
    case 'employment':
      return (row as Employment).startedOn
    case 'insurance':
      return firstDayOf((row as InsuranceSpell).fromMonth)
    case 'housing':
      return (row as Housing).filedOn
    case 'honour':
      return (row as Honour).awardedOn
  }
}
