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

const GROUPS: readonly (readonly [title: string, keys: readonly string[]])[] = [
  ['人才认定与荣誉', ['recognition.tierCode', 'recognition.validTo', 'honour.levels']],
  [
    '学历学位',
    [
      'person.educationCode',
      'person.degreeCode',
      'person.isFullTimeEducation',
      'person.schoolName',
      'person.schoolTierCode',
      'person.graduatedOn',
    ],
  ],
  ['职称与技能', ['person.titleCode', 'person.titleLevel', 'person.skillLevelCode']],
]

const WORK_KEYS = [
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
]

const LATER_GROUPS: typeof GROUPS = [
  [
    '社会保险',
    ['insurance.isCurrent', 'insurance.firstLocalMonth', 'insurance.monthsTotal', 'insurance.monthsConsecutive'],
  ],
  [
    '住房',
    ['housing.ownsHomeInCounty', 'housing.filedOn', 'housing.priceFen', 'housing.isFirstHome', 'housing.isDeedTaxPaid'],
  ],
]

/** What is known of a talent on the day, by group, each line with its source and since when. */
export function talentPortrait(facts: TalentFacts, places: Places, asOf: PlainDate): FactGroup[] {
  const reader = talentFactReader(facts)
  const line = (key: string): FactLine => factLine(key, asOf, { reader, standing: facts.standing })
  const groupsOf = (groups: typeof GROUPS): FactGroup[] =>
    groups.map(([title, keys]) => ({ title, lines: keys.map(line) }))
  return [
    { title: '基本信息', lines: basicLines(facts, places, line) },
    ...groupsOf(GROUPS),
    { title: '任职', lines: [employerLine(facts, asOf), ...WORK_KEYS.map(line)] },
    ...groupsOf(LATER_GROUPS),
  ]
}

function basicLines({ talent, standing }: TalentFacts, places: Places, line: (key: string) => FactLine): FactLine[] {
  const plain = (key: string, text: string | null): FactLine => plainLine(key, text, standing)
  return [
    plain('person.name', talent.name),
    plain('person.identityKind', IDENTITY_DOCUMENT_KINDS.find(talent.identityKind)),
    plain('person.identity', talent.identityMasked),
    plain('person.phone', talent.phoneMasked),
    line('person.sexCode'),
    line('person.birthDate'),
    line('person.ageYears'),
    line('person.maritalCode'),
    line('person.originCode'),
    line('person.householdCode'),
    plain('person.ethnicCode', talent.ethnicCode && ETHNIC_GROUPS.find(talent.ethnicCode)),
    plain('person.countryCode', talent.countryCode && COUNTRIES.find(talent.countryCode)),
    plain('person.township', places.townshipName),
    plain('person.village', places.villageName),
    plain('person.status', TALENT_STATUS_LABELS[talent.status]),
  ]
}

/** Who employs her on the day; the employment itself is the source. */
function employerLine({ employments, standing }: TalentFacts, asOf: PlainDate): FactLine {
  const employment = employmentOn(employments, asOf)
  const line = plainLine('employment.employer', employment?.enterpriseName ?? null, standing)
  return { ...line, source: employment?.source ?? '', since: employment?.startedOn ?? null }
}
