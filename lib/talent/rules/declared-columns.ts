import type { FactKey, FactValue } from '@/lib/fact/catalogue'
import type { Talent } from '../model'

/** Answers of a form by fact key. */
export type Answers = Readonly<Partial<Record<FactKey, FactValue>>>

/** Columns of a talent that an answer may fill. A column that is known already is left as it is. */
export type DeclaredColumns = {
  originCode?: string
  householdCode?: string
  maritalCode?: string
  introducedOn?: string
  isFromOutside?: boolean
  ownsHomeInCounty?: boolean
}

const COLUMNS: readonly (readonly [FactKey, keyof DeclaredColumns & keyof Talent])[] = [
  ['person.originCode', 'originCode'],
  ['person.householdCode', 'householdCode'],
  ['person.maritalCode', 'maritalCode'],
  ['employment.introducedOn', 'introducedOn'],
  ['employment.isFromOutside', 'isFromOutside'],
  ['housing.ownsHomeInCounty', 'ownsHomeInCounty'],
]

/** What of the answers the register did not know, by key and by column. */
export function declaredColumns(talent: Talent, answers: Answers): { keys: FactKey[]; columns: DeclaredColumns } {
  const filled = COLUMNS.filter(([key, column]) => talent[column] === null && answers[key] !== undefined)
  return {
    keys: filled.map(([key]) => key),
    columns: Object.fromEntries(filled.map(([key, column]) => [column, answers[key]])),
  }
}
