import fc from 'fast-check'
import { prisma } from '@/lib/platform/prisma'
import { newId } from '@/lib/platform/id'
import { toDayColumn } from '@/lib/platform/day-column'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'

export const COUNTY = '510799'
export const TODAY = toPlainDate('2026-09-14')
export const NOW = new Date('2026-09-14T02:00:00.000Z')
const TOWN = '510799100'

/** Days with an anniversary near the application day, month ends and leap days among them. */
export const DAYS = [
  '1981-09-13', '1981-09-14', '1981-09-15', '1990-02-28', '1992-02-29', '1996-08-31', '2000-02-29', '2019-11-30', '2020-01-31',
  '2021-09-14', '2023-09-13', '2023-09-14', '2023-09-15', '2024-02-29', '2025-12-31', '2026-08-31', '2026-09-13', '2026-09-14',
  '2026-09-15', '2029-09-13', '2029-09-14', '2031-02-28', '9999-12-31',
].map(toPlainDate) // prettier-ignore
const MONTHS = [
  '2021-09',
  '2023-12',
  '2024-02',
  '2025-08',
  '2025-09',
  '2025-10',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
]

export const CODES = {
  'GB/T 2261.1': ['1', '2'],
  'GB/T 2261.2': ['10', '20'],
  'GB/T 2260': ['510000', '510700', '510722', '510100', '371521', '110000'],
  'GB/T 2659': ['CHN', 'USA'],
  'GB/T 4658': ['10', '11', '12', '14', '15', '17', '21', '22', '31', '61', '90'],
  'GB/T 6864': ['2', '3', '203', '303', '402'],
  'GB/T 8561': ['081', '082', '083', '084', '232', '385'],
  'GB/T 4754': ['06', '38', '384', '3841', '44', '442', '4420', '66', '72', '726', '99', '6'],
} as const
const TIERS = ['A', 'B', 'C', 'D', 'E', 'F']

const day = fc.constantFrom(...DAYS)
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 4 })
const code = (list: keyof typeof CODES) => fc.constantFrom<string>(...CODES[list])
const flag = fc.boolean()
const ordered = (from: PlainDate, to: PlainDate) => (from <= to ? ([from, to] as const) : ([to, from] as const))
const period = fc.tuple(day, day).map(([a, b]) => ordered(a, b))
const column = (one: PlainDate | null) => (one === null ? null : toDayColumn(one))

const firm = fc.record({
  employerType: fc.constantFrom('privateEnterprise', 'stateEnterprise', 'institution'),
  industryCode: code('GB/T 4754'),
  isAboveScale: maybe(flag),
  isDishonest: maybe(flag),
  taxes: fc.uniqueArray(fc.constantFrom(2020, 2023, 2024, 2025, 2026), { maxLength: 3 }),
  qualifications: fc.array(period, { maxLength: 2 }),
})

const person = fc.record({
  basics: fc.record({
    birthOn: maybe(day),
    sex: maybe(code('GB/T 2261.1')),
    originCode: maybe(code('GB/T 2260')),
    householdCode: maybe(code('GB/T 2260')),
    educationCode: maybe(code('GB/T 4658')),
    degreeCode: maybe(code('GB/T 6864')),
    isFullTimeEducation: maybe(flag),
    schoolTier: maybe(fc.constantFrom('doubleFirstUniversity', 'project211', 'ordinary')),
    graduatedOn: maybe(day),
    introducedOn: maybe(day),
    isFromOutside: maybe(flag),
    ownsHomeInCounty: maybe(flag),
  }),
  credentials: fc.array(
    fc.record({
      kind: fc.constantFrom('title', 'skill'),
      title: code('GB/T 8561'),
      skill: fc.constantFrom('chief', 'technician', 'advanced', 'none'),
      obtainedOn: maybe(day),
    }),
    { maxLength: 3 },
  ),
  employments: fc.array(
    fc.record({
      mode: fc.constantFrom('fullTime', 'flexible', 'dispatched'),
      worked: period,
      isOpen: flag,
      contract: maybe(period),
      hasNoEnd: flag,
      annualPayFen: maybe(fc.constantFrom(39_999_999n, 40_000_000n, 40_000_001n)),
      isFromOutside: maybe(flag),
      firm: fc.nat(),
    }),
    { maxLength: 3 },
  ),
  insurance: fc.array(
    fc.record({ months: fc.tuple(fc.constantFrom(...MONTHS), fc.constantFrom(...MONTHS)), isOpen: flag }),
    { maxLength: 3 },
  ),
  recognitions: fc.array(fc.record({ tier: fc.constantFrom(...TIERS), valid: period, revokedOn: maybe(day) }), { maxLength: 2 }),
  housing: fc.array(
    fc.record({ filedOn: day, priceFen: fc.constantFrom(60_000_000n, 180_000_000n), isFirstHome: maybe(flag), isDeedTaxPaid: maybe(flag) }),
    { maxLength: 2 },
  ),
  honours: fc.array(fc.record({ level: fc.constantFrom('national', 'provincial', 'county'), awardedOn: maybe(day) }), { maxLength: 2 }),
  said: fc.array(
    fc.record({
      key: fc.constantFrom(
        'person.birthDate', 'person.educationCode', 'person.titleCode', 'employment.hiredOn', 'employment.contractTo',
        'employment.isCurrent', 'insurance.isCurrent', 'insurance.monthsConsecutive', 'housing.isFirstHome', 'housing.filedOn',
        'housing.ownsHomeInCounty', 'person.originCode', 'recognition.tierCode', 'employment.isFromOutside',
      ), // prettier-ignore
      status: fc.constantFrom('pending', 'pending', 'rejected', 'confirmed', 'superseded'),
    }),
    { maxLength: 3 },
  ),
  changed: fc.array(
    fc.record({
      keys: fc.uniqueArray(
        fc.constantFrom('person.educationCode', 'person.originCode', 'person.schoolTierCode', 'housing.ownsHomeInCounty', 'person.titleCode', 'employment.isFromOutside'),
        { minLength: 1, maxLength: 3 },
      ),
      validFrom: day,
    }),
    { maxLength: 2 },
  ),
}) // prettier-ignore

const VERIFIER = 'RSJ'
const source = '测试登记'
const sealed = { identitySealed: '-', identityLast4Blind: '-', identityMasked: '-' }

/** Fills the register with people and firms of every kind the generator thinks of; answers with the ids of the people. */
export async function fillRandomRegister(count: number, seed: number): Promise<string[]> {
  const firms = fc.sample(firm, { numRuns: 40, seed }).map((one) => ({ id: newId(), ...one }))
  const people = fc.sample(person, { numRuns: count, seed }).map((one) => ({ id: newId(), ...one }))
  const base = (talentId: string) => ({ countyCode: COUNTY, id: newId(), talentId, source })
  await prisma.enterprise.createMany({
    data: firms.map(({ id, employerType, industryCode, isAboveScale, isDishonest }, index) => ({
      countyCode: COUNTY, id, uscc: `91990000MA${String(index).padStart(8, '0')}`, name: id, namePinyin: '', nameInitials: '', townshipCode: TOWN, status: 'active' as const,
      employerType, industryCode, isAboveScale, isDishonest, createdAt: NOW, updatedAt: NOW,
    })), // prettier-ignore
  })
  await prisma.enterpriseTaxYear.createMany({
    data: firms.flatMap(({ id, taxes }) =>
      taxes.map((year) => ({ countyCode: COUNTY, enterpriseId: id, year, taxFen: BigInt(year), revenueFen: year > 2023 ? 100n : null, source })),
    ),
  }) // prettier-ignore
  await prisma.enterpriseQualification.createMany({
    data: firms.flatMap(({ id, qualifications }) =>
      qualifications.map(([from, to]) => ({
        countyCode: COUNTY, id: newId(), enterpriseId: id, kind: 'highTech', validFrom: toDayColumn(from),
        validTo: to.startsWith('9999') ? null : toDayColumn(to), source,
      })),
    ),
  }) // prettier-ignore
  await prisma.talent.createMany({
    data: people.map(({ id, basics: { birthOn, graduatedOn, introducedOn, ...rest } }) => ({
      countyCode: COUNTY, id, name: '甲', namePinyin: 'jia', nameInitials: 'j', identityKind: '111', identityBlind: id, ...sealed,
      townshipCode: TOWN, status: 'active' as const, createdAt: NOW, updatedAt: NOW, ...rest,
      birthOn: column(birthOn), graduatedOn: column(graduatedOn), introducedOn: column(introducedOn),
    })),
  }) // prettier-ignore
  await prisma.credential.createMany({
    data: people.flatMap(({ id, credentials }) =>
      credentials.map(({ kind, title, skill, obtainedOn }) => ({
        ...base(id), kind, code: kind === 'title' ? title : skill, name: '证书', obtainedOn: column(obtainedOn),
      })),
    ),
  }) // prettier-ignore
  await prisma.employment.createMany({
    data: people.flatMap(({ id, employments }) =>
      employments.map(({ mode, worked: [from, to], isOpen, contract, hasNoEnd, annualPayFen, isFromOutside, firm: at }, index) => ({
        ...base(id), enterpriseId: firms[at % firms.length]?.id ?? '', mode, startedOn: toDayColumn(from),
        endedOn: isOpen && index === 0 ? null : toDayColumn(to), contractFrom: column(contract?.[0] ?? null),
        contractTo: contract === null ? null : toDayColumn(hasNoEnd ? toPlainDate('9999-12-31') : contract[1]), annualPayFen, isFromOutside,
      })),
    ),
  }) // prettier-ignore
  await prisma.insuranceSpell.createMany({
    data: people.flatMap(({ id, insurance }) =>
      insurance.map(({ months: [a, b], isOpen }, index) => ({
        ...base(id), fromMonth: a < b ? a : b, toMonth: isOpen && index === 0 ? null : a < b ? b : a,
      })),
    ),
  }) // prettier-ignore
  await prisma.recognition.createMany({
    data: people.flatMap(({ id, recognitions }) =>
      recognitions.map(({ tier, valid: [from, to], revokedOn }, index) => ({
        countyCode: COUNTY, id: newId(), talentId: id, tier, basis: '测试', validFrom: toDayColumn(from), validTo: toDayColumn(to),
        status: revokedOn !== null ? ('revoked' as const) : index === 0 ? ('active' as const) : ('superseded' as const),
        revokedOn: column(revokedOn), revokedReason: revokedOn === null ? null : '测试', createdAt: NOW,
      })),
    ),
  }) // prettier-ignore
  await prisma.housingRecord.createMany({
    data: people.flatMap(({ id, housing }) =>
      housing.map(({ filedOn, ...rest }) => ({ ...base(id), ...rest, filedOn: toDayColumn(filedOn) })),
    ),
  })
  await prisma.honour.createMany({
    data: people.flatMap(({ id, honours }) =>
      honours.map(({ level, awardedOn }) => ({ ...base(id), name: '荣誉', level, awardedOn: column(awardedOn) })),
    ),
  })
  const subjects = [...people.map(({ id, said }) => ({ kind: 'talent', id, said })), ...firms.map(({ id }, at) => ({
    kind: 'enterprise', id, said: FIRM_SAYINGS.filter((_, index) => (at + index) % 3 === 0),
  }))] // prettier-ignore
  await prisma.factVerification.createMany({
    data: subjects.flatMap(({ kind, id, said }) =>
      said.filter(({ key, status }, index) => status !== 'pending' || said.findIndex((one) => one.key === key && one.status === status) === index).map(({ key, status }, index) => ({
        countyCode: COUNTY, id: newId(), subjectKind: kind, subjectId: id, factKey: key, departmentCode: VERIFIER,
        status: status as 'pending', requestedAt: new Date(NOW.getTime() + index * 1000),
        decidedAt: status === 'pending' ? null : new Date(NOW.getTime() + 60_000),
      })),
    ),
  }) // prettier-ignore
  await prisma.factChange.createMany({
    data: people.flatMap(({ id, changed }) =>
      changed.map(({ keys, validFrom }, index) => ({
        countyCode: COUNTY, id: newId(), subjectKind: 'talent', subjectId: id, at: new Date(NOW.getTime() + index * 1000),
        actorId: newId(), actorName: '测试', source, validFrom: toDayColumn(validFrom),
        changes: Object.fromEntries(keys.map((key) => [key, { from: null, to: 'x' }])),
      })),
    ),
  }) // prettier-ignore
  return people.map(({ id }) => id)
}

const FIRM_SAYINGS = [
  { key: 'enterprise.industryCode', status: 'pending' },
  { key: 'enterprise.isAboveScale', status: 'rejected' },
  { key: 'enterprise.taxFenLastYear', status: 'pending' },
]
