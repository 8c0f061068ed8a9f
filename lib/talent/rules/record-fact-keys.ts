import type { RecordKind } from '../schema'

/** The facts of the catalogue that each kind of record answers for: an officer's entry settles their verification. */
export const RECORD_FACT_KEYS: Readonly<Record<RecordKind, readonly string[]>> = {
  education: [
    'person.educationCode',
    'person.degreeCode',
    'person.isFullTimeEducation',
    'person.schoolName',
    'person.schoolTierCode',
    'person.graduatedOn',
  ],
  credential: ['person.titleCode', 'person.skillLevelCode'],
  employment: [
    'employment.isCurrent',
    'employment.modeCode',
    'employment.hiredOn',
    'employment.contractFrom',
    'employment.contractTo',
    'employment.isFromOutside',
    'employment.annualPayFen',
  ],
  insurance: [
    'insurance.firstLocalMonth',
    'insurance.isCurrent',
    'insurance.monthsTotal',
    'insurance.monthsConsecutive',
  ],
  housing: ['housing.filedOn', 'housing.priceFen', 'housing.isFirstHome', 'housing.isDeedTaxPaid'],
  household: ['person.maritalCode'],
  honour: ['honour.levels'],
}
