import { COUNTRIES } from '@/lib/fact/codes/country'
import { ETHNIC_GROUPS } from '@/lib/fact/codes/ethnic-group'
import { IDENTITY_DOCUMENT_KINDS } from '@/lib/fact/codes/identity-document-kind'
import { factLine, plainLine, type FactGroup, type FactLine } from '@/lib/fact/rules/fact-line'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { TALENT_STATUS_LABELS } from '../labels'
import type { TalentFacts } from '../model'
import { employmentOn } from './employment-on'
import { talentFactReader } from './talent-fact-reader'

/** Names of the places a talent is registered under. */
export type Places = { readonly townshipName: string; readonly villageName: string | null }

/** What is known of a talent on the day, by group, each line with its source and since when. */
export function talentPortrait(facts: TalentFacts, places: Places, asOf: PlainDate): FactGroup[] {
  const { talent, standing } = facts
  const reader = talentFactReader(facts)
  const group = (title: string, ...keys: string[]): FactGroup => ({
    title,
    lines: keys.map((key) => factLine(key, asOf, { reader, standing })),
  })
  const plain = (key: string, text: string | null): FactLine => plainLine(key, text, standing)
  const employer = employmentOn(facts.employments, asOf)
  const employerLine = {
    ...plain('employment.employer', employer?.enterpriseName ?? null),
    source: employer?.source ?? '',
    since: employer?.startedOn ?? null,
  }
  const basics = group('基本信息', 'person.sexCode', 'person.birthDate', 'person.ageYears', 'person.maritalCode', 'person.originCode', 'person.householdCode')
  const work = group(
    '任职',
    'employment.isCurrent',
    'employment.modeCode',
    'employment.hiredOn',
    'employment.contractFrom',
    'employment.contractTo',
    'employment.contractYears',
    'employment.annualPayFen',
    'employment.introducedOn',
    'employment.isFromOutside',
    'enterprise.typeCode',
    'enterprise.industryCode',
  )
  return [
    {
      title: basics.title,
      lines: [
        plain('person.name', talent.name),
        plain('person.identityKind', IDENTITY_DOCUMENT_KINDS.find(talent.identityKind)),
        plain('person.identity', talent.identityMasked),
        plain('person.phone', talent.phoneMasked),
        ...basics.lines,
        plain('person.ethnicCode', talent.ethnicCode && ETHNIC_GROUPS.find(talent.ethnicCode)),
        plain('person.countryCode', talent.countryCode && COUNTRIES.find(talent.countryCode)),
        plain('person.township', places.townshipName),
        plain('person.village', places.villageName),
        plain('person.status', TALENT_STATUS_LABELS[talent.status]),
      ],
    },
    group('人才认定与荣誉', 'recognition.tierCode', 'recognition.validTo', 'honour.levels'),
    group(
      '学历学位',
      'person.educationCode',
      'person.degreeCode',
      'person.isFullTimeEducation',
      'person.schoolName',
      'person.schoolTierCode',
      'person.graduatedOn',
    ),
    group('职称与技能', 'person.titleCode', 'person.titleLevel', 'person.skillLevelCode'),
    { title: work.title, lines: [employerLine, ...work.lines] },
    group('社会保险', 'insurance.isCurrent', 'insurance.firstLocalMonth', 'insurance.monthsTotal', 'insurance.monthsConsecutive'),
    group('住房', 'housing.ownsHomeInCounty', 'housing.filedOn', 'housing.priceFen', 'housing.isFirstHome', 'housing.isDeedTaxPaid'),
  ]
}
