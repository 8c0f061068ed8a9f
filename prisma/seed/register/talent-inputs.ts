import { OPEN_ENDED } from '@/lib/fact/catalogue/derived'
import { SOURCES } from '@/lib/fact/model'
import { fromYuan } from '@/lib/kernel/fen'
import type { Phone } from '@/lib/kernel/phone'
import { addDays, addMonths, toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { addToMonth, monthOf } from '@/lib/kernel/plain-month'
import type {
  EmploymentInput,
  HonourInput,
  HousingInput,
  InsuranceInput,
  RecordInputs,
} from '@/lib/talent/rules/record-inputs'
import type { RegisterTalentInput } from '@/lib/talent/schema'
import type { SeededEnterprise } from './enterprises'
import type { Random } from './random'
import { credentialPlans, educationPlan, type PersonPlan } from './talent-plans'

/** Where somebody works. */
export type Workplace = Pick<SeededEnterprise, 'id' | 'industryCode' | 'employerType' | 'township'>

/** A person on the way into the register. */
export type TalentPlan = {
  readonly person: PersonPlan
  readonly employer: Workplace | null
  readonly input: RegisterTalentInput
}

/** Every field that a form may leave empty. */
export const UNSAID = {
  phone: undefined,
  villageCode: undefined,
  sexCode: undefined,
  birthOn: undefined,
  countryCode: undefined,
  ethnicCode: undefined,
  maritalCode: undefined,
  originCode: undefined,
  householdCode: undefined,
  introducedOn: undefined,
  isFromOutside: undefined,
  ownsHomeInCounty: undefined,
  education: undefined,
  employment: undefined,
  source: undefined,
  sourceDocument: undefined,
  requestId: undefined,
} as const

/** All that the desk knew of a person on the day it was entered. */
export function talentPlan(
  random: Random,
  place: { countyCode: string; townships: readonly string[]; index: number; today: PlainDate },
  given: { person: PersonPlan; employer: Workplace | null },
): TalentPlan {
  const { countyCode, townships, index, today } = place
  const { person, employer } = given
  const industryCode = employer?.industryCode ?? '71'
  const education = educationPlan(random, person, industryCode)
  const employments = employer ? employmentsOf(random, employer, { education, today }) : []
  const isFromOutside = random.chance(0.45)
  const records: RecordInputs = {
    educations: [education],
    credentials: credentialPlans(random, education, industryCode),
    employments,
    insurance: insuranceOf(random, employments),
    housing: housingOf(random, { today, isLikely: index % 6 === 0 }),
    honours: honoursOf(random, index),
  }
  const [started] = employments
  const input: RegisterTalentInput = {
    ...UNSAID,
    name: person.name,
    identityKind: '111',
    identityNumber: person.identityNumber,
    phone: `19908${String(10_000 + index * 37).padStart(6, '0')}` as Phone,
    townshipCode: `${countyCode}${employer && random.chance(0.8) ? employer.township : random.pick(townships)}`,
    ethnicCode: person.ethnicCode,
    maritalCode: random.chance(0.15) ? undefined : random.pick(['10', '20', '20']),
    originCode: random.chance(0.1)
      ? undefined
      : random.pick(['510799', '510799', '510700', '510100', '500000', '610000', '430000']),
    householdCode: random.pick(['510799', '510799', '510799', '510700', '510100']),
    introducedOn: isFromOutside ? started?.startedOn : undefined,
    isFromOutside,
    ownsHomeInCounty: random.chance(0.6) ? false : undefined,
    sourceDocument: '人才信息采集表',
    records,
  }
  return { person, employer, input }
}

function employmentsOf(
  random: Random,
  employer: Workplace,
  life: { education: { graduatedOn?: PlainDate | undefined }; today: PlainDate },
): (EmploymentInput & { source: string })[] {
  const { today } = life
  const earliest = addDays(life.education.graduatedOn ?? toPlainDate('2018-06-30'), 30)
  const backwards = addDays(
    today,
    -random.weighted([
      [random.int(10, 240), 3],
      [random.int(240, 1_100), 5],
      [random.int(1_100, 3_300), 3],
    ]),
  )
  const startedOn = backwards < earliest ? (earliest < today ? earliest : addDays(today, -20)) : backwards
  const years = random.pick([1, 3, 3, 5, 5])
  const isOpenEnded = employer.employerType === 'institution' || random.chance(0.12)
  const pay = random.int(62, 190) * 1_000 + (random.chance(0.06) ? 320_000 : 0)
  return [
    {
      enterpriseId: employer.id,
      mode: random.weighted([
        ['fullTime', 93],
        ['flexible', 5],
        ['dispatched', 2],
      ]),
      post: random.pick(['工程师', '研发岗', '技术员', '质量主管', '生产主管', '工艺岗', '专业技术岗', '管理岗']),
      startedOn,
      endedOn: undefined,
      contractFrom: startedOn,
      contractTo: isOpenEnded ? toPlainDate(OPEN_ENDED) : addDays(addMonths(startedOn, years * 12), -1),
      annualPayFen: random.chance(0.55) ? fromYuan(pay) : undefined,
      isFromOutside: undefined,
      source: SOURCES.enterpriseDeclared,
    },
  ]
}

/** Paid from the month of the first day on; some with a gap before, some not at all. */
function insuranceOf(random: Random, employments: readonly EmploymentInput[]): (InsuranceInput & { source: string })[] {
  const [employment] = employments
  if (!employment || employment.mode !== 'fullTime' || random.chance(0.06)) return []
  const source = SOURCES.insuranceExchange
  const payerId = employment.enterpriseId
  const from = addToMonth(monthOf(employment.startedOn), random.pick([0, 0, 0, 1]))
  const current = { payerId, fromMonth: from, toMonth: undefined, source }
  if (!random.chance(0.12)) return [current]
  const earlier = { payerId: undefined, fromMonth: addToMonth(from, -14), toMonth: addToMonth(from, -4), source }
  return [earlier, current]
}

function housingOf(
  random: Random,
  when: { today: PlainDate; isLikely: boolean },
): (HousingInput & { source: string })[] {
  if (!when.isLikely) return []
  return [
    {
      filedOn: addDays(when.today, -random.int(30, 1_500)),
      priceFen: fromYuan(random.int(42, 128) * 10_000 + random.int(0, 9) * 1_000),
      isFirstHome: random.chance(0.8) ? true : undefined,
      isDeedTaxPaid: random.chance(0.7) ? true : undefined,
      address: `云岭县城关镇滨江路 ${random.int(1, 180)} 号`,
      contractNumber: `YL${random.int(2021, 2026)}${String(random.int(1, 9999)).padStart(5, '0')}`,
      source: SOURCES.housingExchange,
    },
  ]
}

const HONOURS = [
  ['国家科学技术进步奖二等奖', 'national', '国务院'],
  ['四川省科学技术进步奖三等奖', 'provincial', '四川省人民政府'],
  ['天府工匠', 'provincial', '中共四川省委组织部'],
  ['绵阳市劳动模范', 'municipal', '绵阳市人民政府'],
  ['绵阳市青年科技奖', 'municipal', '绵阳市科学技术协会'],
  ['云岭县优秀人才', 'county', '中共云岭县委、云岭县人民政府'],
  ['云岭县技术能手', 'county', '云岭县人力资源和社会保障局'],
] as const

function honoursOf(random: Random, index: number): HonourInput[] {
  if (index % 9 !== 4) return []
  const [name, level, issuer] = index === 4 ? HONOURS[0] : random.pick(HONOURS.slice(1))
  return [{ name, level, awardedOn: toPlainDate(`${random.int(2019, 2025)}-05-01`), issuer }]
}
