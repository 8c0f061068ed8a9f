import type { ChangeValue } from '@/lib/fact/model'
import { TALENT_STATUS_LABELS } from '../labels'
import type { TalentBasics, TalentCurrent } from '../model'

/** What an officer enters, by register key, as the history compares it. Numbers are masked. */
export const basicValues = (talent: TalentBasics): Record<string, ChangeValue> => ({
  'person.name': talent.name,
  'person.identityKind': talent.identityKind,
  'person.identity': talent.identityMasked,
  'person.birthDate': talent.birthOn,
  'person.sexCode': talent.sex,
  'person.countryCode': talent.countryCode,
  'person.ethnicCode': talent.ethnicCode,
  'person.maritalCode': talent.maritalCode,
  'person.originCode': talent.originCode,
  'person.householdCode': talent.householdCode,
  'person.phone': talent.phoneMasked,
  'person.township': talent.townshipCode,
  'person.village': talent.villageCode,
  'employment.introducedOn': talent.introducedOn,
  'employment.isFromOutside': talent.isFromOutside,
  'housing.ownsHomeInCounty': talent.ownsHomeInCounty,
  'person.status': TALENT_STATUS_LABELS[talent.status],
})

/** What follows from the records, by register key; employer and insurance are told by their records. */
export const currentFactValues = (talent: TalentCurrent): Record<string, ChangeValue> => ({
  'person.educationCode': talent.educationCode,
  'person.degreeCode': talent.degreeCode,
  'person.isFullTimeEducation': talent.isFullTimeEducation,
  'person.schoolName': talent.schoolName,
  'person.schoolTierCode': talent.schoolTier,
  'person.major': talent.major,
  'person.graduatedOn': talent.graduatedOn,
  'person.titleCode': talent.titleCode,
  'person.skillLevelCode': talent.skillLevel,
})
