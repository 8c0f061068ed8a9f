import { completeResidentId } from '@/lib/kernel/resident-id'
import type { CredentialInput, EducationInput } from '@/lib/talent/rules/record-inputs'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { hanName, MINORITY_NAMES } from './names'
import type { Random } from './random'

/** Who a person of the seed is, before the records. */
export type PersonPlan = {
  readonly name: string
  readonly sex: '1' | '2'
  readonly ethnicCode: string
  readonly birthOn: PlainDate
  readonly identityNumber: string
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Somebody between 24 and 56, most of them young. Identity numbers begin 510799, which no county was given. */
export function personPlan(random: Random, index: number): PersonPlan {
  const minority = index % 37 === 11 ? MINORITY_NAMES[Math.floor(index / 37) % MINORITY_NAMES.length] : undefined
  const sex = minority?.sex ?? random.pick(['1', '2'] as const)
  const year = random.weighted([
    [random.int(1995, 2002), 4],
    [random.int(1986, 1994), 5],
    [random.int(1970, 1985), 2],
  ])
  const birthOn = toPlainDate(`${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`)
  const sequence = two(index % 50) + String(sex === '1' ? (index % 5) * 2 + 1 : (index % 5) * 2)
  return {
    name: minority?.name ?? hanName(random, sex),
    sex,
    ethnicCode: minority?.ethnicCode ?? '01',
    birthOn,
    identityNumber: completeResidentId(`510799${birthOn.replaceAll('-', '')}${sequence}`),
  }
}

const SCHOOLS: Readonly<Record<string, readonly (readonly [name: string, tier: string])[]>> = {
  top: [
    ['四川大学', 'doubleFirstUniversity'],
    ['电子科技大学', 'doubleFirstUniversity'],
    ['西南交通大学', 'doubleFirstDiscipline'],
    ['东华大学', 'doubleFirstDiscipline'],
    ['江南大学', 'doubleFirstDiscipline'],
    ['重庆大学', 'doubleFirstUniversity'],
  ],
  ordinary: [
    ['西南科技大学', 'ordinary'],
    ['成都理工大学', 'doubleFirstDiscipline'],
    ['四川师范大学', 'ordinary'],
    ['成都纺织高等专科学校', 'ordinary'],
    ['绵阳师范学院', 'ordinary'],
    ['四川轻化工大学', 'ordinary'],
    ['西华大学', 'ordinary'],
    ['川北医学院', 'ordinary'],
  ],
  vocational: [
    ['四川工程职业技术学院', 'ordinary'],
    ['绵阳职业技术学院', 'ordinary'],
    ['云岭县职业技术学校', 'ordinary'],
  ],
}

const MAJORS: Readonly<Record<string, readonly string[]>> = {
  '17': ['纺织工程', '轻化工程', '非织造材料与工程', '高分子材料与工程'],
  '18': ['服装设计与工程', '服装与服饰设计', '工业设计'],
  '19': ['皮革工程', '工业设计', '材料科学与工程'],
  '13': ['食品科学与工程', '粮食工程', '农产品加工及贮藏工程'],
  '14': ['食品质量与安全', '食品科学与工程', '生物工程'],
  '15': ['酿酒工程', '茶学', '生物工程'],
  '38': ['新能源材料与器件', '电气工程及其自动化', '应用化学', '储能科学与工程'],
  '83': ['汉语言文学', '数学与应用数学', '英语', '物理学', '机械工程'],
  '84': ['临床医学', '护理学', '医学影像学', '中医学', '药学'],
}
const OTHER_MAJORS = ['工商管理', '会计学', '计算机科学与技术', '土木工程', '农学', '园艺', '旅游管理']

/** Education by GB/T 4658, degree by GB/T 6864, the age at its end, the kind of school, and how many have it. */
const EDUCATIONS: readonly (readonly [readonly [string, string | undefined, number, string], number])[] = [
  [['11', '2', 30, 'top'], 4],
  [['14', '3', 26, 'top'], 14],
  [['14', '3', 26, 'ordinary'], 8],
  [['15', 'none', 27, 'ordinary'], 2],
  [['21', '4', 23, 'top'], 12],
  [['21', '4', 23, 'ordinary'], 32],
  [['22', 'none', 23, 'ordinary'], 2],
  [['31', 'none', 22, 'vocational'], 17],
  [['41', 'none', 19, 'vocational'], 6],
  [['47', 'none', 19, 'vocational'], 3],
]

/** The highest education of a person who works in the industry. */
export function educationPlan(random: Random, person: PersonPlan, industryCode: string): EducationInput {
  const [educationCode, degreeCode, age, kind] = random.weighted(EDUCATIONS)
  const [schoolName, schoolTier] = random.pick(SCHOOLS[kind] ?? [])
  const year = Math.min(Number(person.birthOn.slice(0, 4)) + age, 2026)
  const isKnown = random.chance(0.92)
  return {
    educationCode,
    degreeCode,
    isFullTime: isKnown ? random.chance(0.9) : undefined,
    schoolName,
    schoolTier,
    major: random.pick(MAJORS[industryCode.slice(0, 2)] ?? OTHER_MAJORS),
    graduatedOn: toPlainDate(`${year}-06-30`),
    certificateNumber: undefined,
  }
}

/** Two digits of GB/T 8561 by industry: teachers, doctors, agronomists, else engineers. */
const seriesOf = (industryCode: string): string =>
  ({ '83': '05', '84': '23', '01': '09', '73': '09', '04': '09' })[industryCode.slice(0, 2)] ?? '08'

/** A title or a skill level that fits the years since graduation; none for the young. */
export function credentialPlans(random: Random, education: EducationInput, industryCode: string): CredentialInput[] {
  const graduated = Number((education.graduatedOn ?? '2020-06-30').slice(0, 4))
  const years = 2026 - graduated
  if (years < 2 || random.chance(0.3)) return []
  const obtainedOn = toPlainDate(`${Math.min(2025, graduated + Math.max(2, years - random.int(0, 3)))}-12-20`)
  const common = { obtainedOn, issuer: '绵阳市人力资源和社会保障局', certificateNumber: undefined }
  if (education.educationCode > '30') {
    const code =
      years > 14
        ? random.pick(['seniorTechnician', 'technician'])
        : random.pick(['advanced', 'intermediate', 'technician'])
    return [{ credential: { kind: 'skill', code }, ...common }]
  }
  const digit =
    years > 20 ? random.pick(['1', '2', '2']) : years > 11 ? random.pick(['2', '3', '3']) : years > 5 ? '3' : '4'
  return [{ credential: { kind: 'title', code: `${seriesOf(industryCode)}${digit}` }, ...common }]
}
