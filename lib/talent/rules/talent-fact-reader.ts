import { enterpriseFactReader } from '@/lib/enterprise/rules/enterprise-fact-reader'
import { factOf, type FactKey, type FactReader } from '@/lib/fact/catalogue'
import { withDerivedFacts } from '@/lib/fact/catalogue/derived'
import { settleReading, UNREADABLE, type Held } from '@/lib/fact/rules/settle-reading'
import { comparePlainDates, type PlainDate } from '@/lib/kernel/plain-date'
import { firstDayOf, monthOf } from '@/lib/kernel/plain-month'
import type { Employment, Housing, TalentFacts } from '../model'
import { employmentOn } from './employment-on'
import { highestCredential } from './highest'
import { insuredMonthsUpTo } from './insured-months'
import { recognitionOn } from './recognition-on'

type Read = (facts: TalentFacts, asOf: PlainDate) => Held

const column =
  (pick: (talent: TalentFacts['talent']) => Held['value']): Read =>
  (facts) => ({ value: pick(facts.talent) })

/** Of the employment on the day; unknown on a day without one. */
const ofEmployment =
  (pick: (row: Employment) => Held['value']): Read =>
  ({ employments }, asOf) => {
    const row = employmentOn(employments, asOf)
    return row ? { value: pick(row), source: row.source, since: row.startedOn } : { value: null }
  }

/** Of the latest purchase filed by the day. */
const ofHousing =
  (pick: (row: Housing) => Held['value']): Read =>
  ({ housing }, asOf) => {
    const filed = housing.filter((row) => row.filedOn <= asOf).sort((a, b) => comparePlainDates(b.filedOn, a.filedOn))
    const row = filed[0]
    return row ? { value: pick(row), source: row.source, since: row.filedOn } : { value: null }
  }

const ofInsurance =
  (pick: (months: ReturnType<typeof insuredMonthsUpTo>) => Held['value']): Read =>
  ({ insurance }, asOf) => {
    const [first] = insurance
    if (!first) return { value: null }
    const months = insuredMonthsUpTo(insurance, monthOf(asOf))
    return { value: pick(months), source: first.source, since: months.runFrom && firstDayOf(months.runFrom) }
  }

const ofCredential =
  (kind: 'title' | 'skill'): Read =>
  ({ credentials }, asOf) => {
    const row = highestCredential(credentials, kind, asOf)
    return row ? { value: row.code, source: row.source, since: row.obtainedOn } : { value: null }
  }

const isEmployed: Read = ({ employments }, asOf) => {
  const row = employmentOn(employments, asOf)
  if (row) return { value: true, source: row.source, since: row.startedOn }
  return { value: employments.length > 0 ? false : null, source: employments[0]?.source ?? null }
}

const ofRecognition =
  (pick: (row: NonNullable<ReturnType<typeof recognitionOn>>) => string): Read =>
  ({ recognitions }, asOf) => {
    const row = recognitionOn(recognitions, asOf)
    return row ? { value: pick(row), source: row.documentNumber ?? '人才认定', since: row.validFrom } : { value: null }
  }

const honourLevels: Read = ({ honours }, asOf) => {
  const held = honours.filter(({ awardedOn }) => awardedOn === null || awardedOn <= asOf)
  const [first] = held
  return first ? { value: [...new Set(held.map(({ level }) => level))].sort(), source: first.source } : { value: null }
}

/** Where each fact of a talent is read: columns as they stand, what has periods as of the day. */
const READS: Readonly<Partial<Record<FactKey, Read>>> = {
  'person.birthDate': column((talent) => talent.birthOn),
  'person.sexCode': column((talent) => talent.sex),
  'person.originCode': column((talent) => talent.originCode),
  'person.householdCode': column((talent) => talent.householdCode),
  'person.countryCode': column((talent) => talent.countryCode),
  'person.maritalCode': column((talent) => talent.maritalCode),
  'person.educationCode': column((talent) => talent.educationCode),
  'person.degreeCode': column((talent) => talent.degreeCode),
  'person.isFullTimeEducation': column((talent) => talent.isFullTimeEducation),
  'person.schoolTierCode': column((talent) => talent.schoolTier),
  'person.schoolName': column((talent) => talent.schoolName),
  'person.graduatedOn': column((talent) => talent.graduatedOn),
  'person.titleCode': ofCredential('title'),
  'person.skillLevelCode': ofCredential('skill'),
  'honour.levels': honourLevels,
  'recognition.tierCode': ofRecognition((row) => row.tier),
  'recognition.validTo': ofRecognition((row) => row.validTo),
  'employment.isCurrent': isEmployed,
  'employment.modeCode': ofEmployment((row) => row.mode),
  'employment.hiredOn': ofEmployment((row) => row.startedOn),
  'employment.contractFrom': ofEmployment((row) => row.contractFrom),
  'employment.contractTo': ofEmployment((row) => row.contractTo),
  'employment.isFromOutside': (facts, asOf) => {
    const held = ofEmployment((row) => row.isFromOutside)(facts, asOf)
    return held.value === null ? { value: facts.talent.isFromOutside } : held
  },
  'employment.introducedOn': column((talent) => talent.introducedOn),
  'employment.annualPayFen': ofEmployment((row) => row.annualPayFen),
  'insurance.firstLocalMonth': ofInsurance((months) => months.first),
  'insurance.isCurrent': ofInsurance((months) => months.isCurrent),
  'insurance.monthsTotal': ofInsurance((months) => months.total),
  'insurance.monthsConsecutive': ofInsurance((months) => months.consecutive),
  'housing.filedOn': ofHousing((row) => row.filedOn),
  'housing.priceFen': ofHousing((row) => row.priceFen),
  'housing.isFirstHome': ofHousing((row) => row.isFirstHome),
  'housing.isDeedTaxPaid': ofHousing((row) => row.isDeedTaxPaid),
  'housing.ownsHomeInCounty': column((talent) => talent.ownsHomeInCounty),
}

/**
 * Facts of one talent, and of her employer, as they stood on a day. What only the applicant can tell (`declared`) and
 * what was paid (`ledger`) is unknown to the register: the form and the ledger answer those. Pure.
 */
export const talentFactReader = (facts: TalentFacts): FactReader =>
  withDerivedFacts({
    read: (key, asOf) => {
      if (factOf(key).subject === 'enterprise') return readEmployer(facts, key, asOf)
      const read = READS[key]
      return read ? settleReading(key, facts.standing, read(facts, asOf)) : UNREADABLE
    },
  })

/** Of whoever employed her on the day. */
function readEmployer(facts: TalentFacts, key: FactKey, asOf: PlainDate) {
  const employment = employmentOn(facts.employments, asOf)
  const employer = employment && facts.employers.get(employment.enterpriseId)
  return employer ? enterpriseFactReader(employer).read(key, asOf) : { ...UNREADABLE, source: '当日无任职登记' }
}
