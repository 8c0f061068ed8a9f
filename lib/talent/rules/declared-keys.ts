import type { ListedKind } from './plan-records'

/** What a department is asked to vouch for when somebody else than itself has told it. */
const OF_RECORDS: Readonly<Record<ListedKind, readonly string[]>> = {
  education: ['person.educationCode', 'person.degreeCode', 'person.schoolName', 'person.graduatedOn'],
  credential: ['person.titleCode', 'person.skillLevelCode'],
  employment: ['employment.hiredOn'],
  insurance: ['insurance.monthsTotal'],
  housing: ['housing.filedOn', 'housing.priceFen'],
  honour: ['honour.levels'],
}

/** Facts of which the history says something, or whose record was written: those wait for verification. */
export function declaredKeys(changed: readonly string[], kinds: readonly ListedKind[]): string[] {
  const ofRecords = [...new Set(kinds)].flatMap((kind) => OF_RECORDS[kind])
  const isSaid = (key: string) => !key.startsWith('person.') || changed.includes(key)
  return [...ofRecords.filter(isSaid), ...changed.filter((key) => key === 'person.identity')]
}
