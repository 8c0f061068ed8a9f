import type { TalentBasics } from '../model'
import type { CorrectTalentInput } from '../schema'

type FormFields = Pick<
  CorrectTalentInput,
  | 'name'
  | 'townshipCode'
  | 'villageCode'
  | 'sexCode'
  | 'birthOn'
  | 'countryCode'
  | 'ethnicCode'
  | 'maritalCode'
  | 'originCode'
  | 'householdCode'
  | 'introducedOn'
  | 'isFromOutside'
  | 'ownsHomeInCounty'
> &
  Partial<Pick<CorrectTalentInput, 'status'>>

/** What the form of a correction opens with: everything of a person but the sealed numbers. */
export const formValuesOf = (talent: TalentBasics): FormFields => ({
  name: talent.name,
  townshipCode: talent.townshipCode,
  villageCode: talent.villageCode ?? undefined,
  sexCode: talent.sex ?? undefined,
  birthOn: talent.birthOn ?? undefined,
  countryCode: talent.countryCode ?? undefined,
  ethnicCode: talent.ethnicCode ?? undefined,
  maritalCode: talent.maritalCode ?? undefined,
  originCode: talent.originCode ?? undefined,
  householdCode: talent.householdCode ?? undefined,
  introducedOn: talent.introducedOn ?? undefined,
  isFromOutside: talent.isFromOutside ?? undefined,
  ownsHomeInCounty: talent.ownsHomeInCounty ?? undefined,
  // A merged entry has no form: what is read of it is the entry it went into.
  ...(talent.status === 'merged' ? {} : { status: talent.status }),
})
