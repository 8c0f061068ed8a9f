import { SOURCES } from '@/lib/fact/model'
import { fromYuan } from '@/lib/kernel/fen'
import type { Phone } from '@/lib/kernel/phone'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { toPlainMonth } from '@/lib/kernel/plain-month'
import { completeResidentId } from '@/lib/kernel/resident-id'
import type { RecordInputs } from '@/lib/talent/rules/record-inputs'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { succeed } from '../succeed'
import { atTen, type SeededEnterprise } from './enterprises'
import type { Officers } from './officers'
import { seedRecognition } from './standing'
import { UNSAID } from './talent-inputs'

/**
 * 欧阳若兰: master of textile engineering at 恒瑞纺织, insured since 2024-11, tier C since March 2026, bought a home on
 * 2026-08-19; nobody has yet seen her deed tax receipt.
 */
export async function seedOuyang(officers: Officers, employer: SeededEnterprise): Promise<void> {
  const input = {
    ...UNSAID,
    name: '欧阳若兰',
    identityKind: '111' as const,
    identityNumber: completeResidentId('51079919930318712'),
    phone: '13900010001' as Phone,
    townshipCode: `${officers.countyCode}100`,
    villageCode: `${officers.countyCode}100001`,
    ethnicCode: '01',
    maritalCode: '10',
    originCode: '510700',
    householdCode: '510799',
    introducedOn: toPlainDate('2024-10-28'),
    isFromOutside: true,
    sourceDocument: '人才信息采集表',
    records: recordsAt(employer.id),
  }
  const { id } = succeed(
    '欧阳若兰',
    await registerTalent(officers.of(input.townshipCode), input, atTen(toPlainDate('2026-08-24'))),
  )
  const recognition = { talentId: id, tier: 'C', number: 31, validFrom: toPlainDate('2026-03-16') }
  await seedRecognition(officers.talentOffice, recognition, atTen(toPlainDate('2026-08-25')))
}

const EDUCATIONS: RecordInputs['educations'] = [
  {
    educationCode: '14',
    degreeCode: '308',
    isFullTime: true,
    schoolName: '东华大学',
    schoolTier: 'doubleFirstDiscipline',
    major: '纺织科学与工程',
    graduatedOn: toPlainDate('2018-06-30'),
    certificateNumber: '102551201802004417',
  },
  {
    educationCode: '21',
    degreeCode: '408',
    isFullTime: true,
    schoolName: '四川大学',
    schoolTier: 'doubleFirstUniversity',
    major: '轻化工程',
    graduatedOn: toPlainDate('2015-06-30'),
    certificateNumber: '106101201505003126',
  },
]

const recordsAt = (enterpriseId: string): RecordInputs => ({
  educations: EDUCATIONS,
  credentials: [
    {
      credential: { kind: 'title' as const, code: '083' },
      obtainedOn: toPlainDate('2023-12-15'),
      issuer: '四川省人力资源和社会保障厅',
      certificateNumber: '20230807731',
    },
  ],
  employments: [
    {
      enterpriseId,
      mode: 'fullTime',
      post: '研发工程师',
      startedOn: toPlainDate('2024-10-28'),
      endedOn: undefined,
      contractFrom: toPlainDate('2024-10-28'),
      contractTo: toPlainDate('2029-10-27'),
      annualPayFen: fromYuan(216_000),
      isFromOutside: true,
      source: SOURCES.enterpriseDeclared,
    },
  ],
  insurance: [
    {
      payerId: enterpriseId,
      fromMonth: toPlainMonth('2024-11'),
      toMonth: undefined,
      source: SOURCES.insuranceExchange,
    },
  ],
  housing: [
    {
      filedOn: toPlainDate('2026-08-19'),
      priceFen: fromYuan(1_800_000),
      isFirstHome: true,
      isDeedTaxPaid: undefined,
      address: '云岭县城关镇滨江路 88 号',
      contractNumber: 'YL202600819',
      source: SOURCES.housingExchange,
    },
  ],
  honours: [
    {
      name: '四川省科学技术进步奖三等奖',
      level: 'provincial',
      awardedOn: toPlainDate('2025-11-18'),
      issuer: '四川省人民政府',
    },
  ],
})
