import type { SubjectKind } from '@/lib/fact/model'

/** Facts of which one value must be chosen, and the columns that hold it. What has records follows from the records. */
export type Choices = Readonly<Record<string, readonly string[]>>

const TALENT_CHOICES: Choices = {
  'person.name': ['name', 'name_pinyin', 'name_initials'],
  'person.phone': ['phone_sealed', 'phone_blind', 'phone_last4_blind', 'phone_masked'],
  'person.sexCode': ['sex'],
  'person.birthDate': ['birth_on'],
  'person.countryCode': ['country_code'],
  'person.maritalCode': ['marital_code'],
  'person.originCode': ['origin_code'],
  'person.householdCode': ['household_code'],
  'person.ethnicCode': ['ethnic_code'],
  'person.township': ['township_code', 'village_code'],
  'person.status': ['status'],
  'employment.introducedOn': ['introduced_on'],
  'employment.isFromOutside': ['is_from_outside'],
  'housing.ownsHomeInCounty': ['owns_home_in_county'],
}

const ENTERPRISE_CHOICES: Choices = {
  'enterprise.name': ['name', 'name_pinyin', 'name_initials'],
  'enterprise.typeCode': ['employer_type'],
  'enterprise.industryCode': ['industry_code'],
  'enterprise.township': ['township_code'],
  'enterprise.address': ['address'],
  'enterprise.registeredOn': ['registered_on'],
  'enterprise.legalPersonName': ['legal_person_name'],
  'enterprise.controllerName': ['controller_name', 'controller_key'],
  'enterprise.phone': ['phone_sealed', 'phone_blind', 'phone_masked'],
  'enterprise.isAboveScale': ['is_above_scale'],
  'enterprise.isDishonest': ['is_dishonest'],
  'enterprise.status': ['status'],
}

/** What a resident identity number says itself: it comes with the entry that stays. */
const SAID_BY_NUMBER = ['person.sexCode', 'person.birthDate', 'person.countryCode']
const RESIDENT_ID = '111'

/** What can be chosen when an entry with this document stays (an enterprise has none). */
export function choicesFor(kind: SubjectKind, identityKind: string | null): Choices {
  if (kind === 'enterprise') return ENTERPRISE_CHOICES
  if (identityKind !== RESIDENT_ID) return TALENT_CHOICES
  return Object.fromEntries(Object.entries(TALENT_CHOICES).filter(([key]) => !SAID_BY_NUMBER.includes(key)))
}

/** Which columns the survivor takes over for the keys chosen. */
export const columnsOf = (choices: Choices, keys: readonly string[]): string[] =>
  keys.flatMap((key) => choices[key] ?? [])
