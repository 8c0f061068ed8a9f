import { describe, expect, it } from 'vitest'
import { FACT_KEYS, factOf, type FactKey } from '@/lib/fact/catalogue'
import type { VerificationStatus } from '@/lib/fact/model'
import { fromYuan } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { toPlainMonth } from '@/lib/kernel/plain-month'
import type { Credential, Employment, Recognition, TalentFacts } from '@/lib/talent/model'
import { talentFactReader } from '@/lib/talent/rules/talent-fact-reader'
import { anEnterprise } from '../enterprise/an-enterprise'
import { aTalent } from './a-talent'

const day = toPlainDate
const EMPLOYER = anEnterprise()

const employed = (given: Partial<Employment> = {}): Employment => ({
  id: 'e1',
  enterpriseId: EMPLOYER.enterprise.id,
  enterpriseName: EMPLOYER.enterprise.name,
  mode: 'fullTime',
  post: null,
  contractFrom: day('2024-10-28'),
  contractTo: day('2027-10-27'),
  startedOn: day('2024-10-28'),
  endedOn: null,
  annualPayFen: null,
  isFromOutside: null,
  source: '单位填报',
  confirmedAt: null,
  ...given,
})

const recognised = (given: Partial<Recognition> = {}): Recognition => ({
  id: 'r1',
  tier: 'C',
  basis: '第四条',
  documentNumber: '云岭县人才办〔2026〕认定31号',
  validFrom: day('2026-03-16'),
  validTo: day('2031-03-15'),
  status: 'active',
  revokedReason: null,
  revokedOn: null,
  ...given,
})

const title = (code: string, obtainedOn: string): Credential => ({
  id: code,
  kind: 'title',
  code,
  name: code,
  obtainedOn: day(obtainedOn),
  issuer: null,
  certificateNumber: null,
  source: '窗口登记',
})

const read = (facts: TalentFacts, key: FactKey, asOf: string) => talentFactReader(facts).read(key, day(asOf))
const value = (facts: TalentFacts, key: FactKey, asOf: string) => read(facts, key, asOf).value

describe('employment on the day', () => {
  const facts = aTalent({
    employments: [employed({ endedOn: day('2026-06-30') })],
    employers: new Map([[EMPLOYER.enterprise.id, EMPLOYER]]),
  })

  it('holds from the first day to the last, and not a day longer', () => {
    expect(value(facts, 'employment.isCurrent', '2024-10-27')).toBe(false)
    expect(value(facts, 'employment.isCurrent', '2024-10-28')).toBe(true)
    expect(value(facts, 'employment.isCurrent', '2026-06-30')).toBe(true)
    expect(value(facts, 'employment.isCurrent', '2026-07-01')).toBe(false)
  })

  it('brings the facts of whoever employed her that day', () => {
    expect(value(facts, 'enterprise.typeCode', '2026-06-30')).toBe('privateEnterprise')
    expect(read(facts, 'enterprise.typeCode', '2026-07-01')).toMatchObject({ value: null, source: '当日无任职登记' })
  })

  it('is the full-time one where there are two', () => {
    const both = aTalent({
      employments: [employed({ id: 'e2', mode: 'flexible', startedOn: day('2025-01-01') }), employed()],
    })
    expect(value(both, 'employment.modeCode', '2026-01-01')).toBe('fullTime')
  })

  it('gives contract years and months of service', () => {
    expect(value(facts, 'employment.contractYears', '2025-01-01')).toBe(3)
    expect(value(facts, 'employment.serviceMonths', '2025-10-27')).toBe(11)
    expect(value(facts, 'employment.serviceMonths', '2025-10-28')).toBe(12)
  })

  it('is known to be none for somebody without a record, and its particulars are unknown', () => {
    expect(value(aTalent(), 'employment.isCurrent', '2026-01-01')).toBe(false)
    expect(value(aTalent(), 'employment.hiredOn', '2026-01-01')).toBeNull()
  })
})

describe('the tier on the day', () => {
  it('is that of the recognition in force, first and last day included', () => {
    const facts = aTalent({ recognitions: [recognised()] })
    expect(value(facts, 'recognition.tierCode', '2026-03-15')).toBe('none')
    expect(read(facts, 'recognition.tierCode', '2026-03-16')).toMatchObject({ value: 'C', since: '2026-03-16' })
    expect(value(facts, 'recognition.tierCode', '2031-03-15')).toBe('C')
    expect(value(facts, 'recognition.tierCode', '2031-03-16')).toBe('none')
  })

  it('stays what it was on the day of a purchase after a higher one was given', () => {
    const higher = recognised({ id: 'r2', tier: 'B', validFrom: day('2026-09-01'), validTo: day('2031-08-31') })
    const facts = aTalent({ recognitions: [higher, recognised({ status: 'superseded' })] })
    expect(value(facts, 'recognition.tierCode', '2026-08-31')).toBe('C')
    expect(value(facts, 'recognition.tierCode', '2026-09-01')).toBe('B')
  })

  it('held until the day before it was revoked', () => {
    const facts = aTalent({
      recognitions: [recognised({ status: 'revoked', revokedReason: '材料不实', revokedOn: day('2026-10-01') })],
    })
    expect(value(facts, 'recognition.tierCode', '2026-09-30')).toBe('C')
    expect(value(facts, 'recognition.tierCode', '2026-10-01')).toBe('none')
  })
})

describe('titles, insurance, homes and honours', () => {
  it('count a title from the day it was obtained, and the highest of them', () => {
    const facts = aTalent({ credentials: [title('082', '2026-05-20'), title('083', '2019-12-01')] })
    expect(value(facts, 'person.titleCode', '2026-05-19')).toBe('083')
    expect(value(facts, 'person.titleCode', '2026-05-20')).toBe('082')
    expect(value(facts, 'person.titleLevel', '2026-05-20')).toBe('deputySenior')
    expect(value(facts, 'person.titleCode', '2019-11-30')).toBe('none')
  })

  it('count insured months up to the month of the day', () => {
    const spell = {
      id: 'i',
      payerId: null,
      payerName: null,
      fromMonth: toPlainMonth('2024-11'),
      toMonth: null,
      source: '社保登记',
    }
    const facts = aTalent({ insurance: [spell] })
    expect(read(facts, 'insurance.monthsTotal', '2026-09-14')).toMatchObject({
      value: 23,
      source: '社保登记',
      since: '2024-11-01',
    })
    expect(value(facts, 'insurance.monthsConsecutive', '2026-08-31')).toBe(22)
    expect(value(aTalent(), 'insurance.monthsTotal', '2026-09-14')).toBeNull()
  })

  it('know of a purchase from the day it was filed, and do not know of a tax nobody has seen', () => {
    const home = {
      id: 'h',
      filedOn: day('2026-08-19'),
      priceFen: fromYuan(1_800_000),
      isFirstHome: true,
      isDeedTaxPaid: null,
      address: null,
      contractNumber: null,
      source: '不动产登记',
    }
    const facts = aTalent({ housing: [home] })
    expect(value(facts, 'housing.priceFen', '2026-08-18')).toBeNull()
    expect(value(facts, 'housing.priceFen', '2026-08-19')).toBe(180_000_000)
    expect(value(facts, 'housing.isDeedTaxPaid', '2026-09-14')).toBeNull()
  })

  it('list each level of honour once', () => {
    const honour = {
      id: 'n',
      name: '奖',
      level: 'provincial',
      awardedOn: day('2025-11-18'),
      issuer: null,
      source: '窗口登记',
    }
    const facts = aTalent({ honours: [honour, { ...honour, id: 'm' }] })
    expect(value(facts, 'honour.levels', '2025-11-17')).toEqual([])
    expect(value(facts, 'honour.levels', '2025-11-18')).toEqual(['provincial'])
  })
})

describe('verification', () => {
  const standing = (status: VerificationStatus) => ({
    provenance: new Map([['person.educationCode', { source: '本人填报', validFrom: day('2026-01-05') }]]),
    verifications: new Map([
      ['person.educationCode', { id: 'v', status, departmentCode: 'JYJ', departmentName: '教育局', note: null }],
    ]),
  })

  it('marks a waiting fact, tells who confirmed it, and makes a rejected one unknown', () => {
    const readWith = (status: VerificationStatus) =>
      read(aTalent({ standing: standing(status) }), 'person.educationCode', '2026-09-14')
    expect(readWith('pending')).toEqual({ value: '14', source: '本人填报', since: '2026-01-05', pending: true })
    expect(readWith('confirmed')).toMatchObject({ value: '14', source: '本人填报，教育局已核验', pending: false })
    expect(readWith('rejected')).toMatchObject({ value: null, source: '教育局核验未通过', pending: false })
  })
})

describe('the catalogue', () => {
  const everything = aTalent({
    talent: { maritalCode: '10', introducedOn: day('2024-10-28'), isFromOutside: true, ownsHomeInCounty: false },
    employments: [employed({ annualPayFen: fromYuan(200_000), isFromOutside: true })],
    insurance: [
      {
        id: 'i',
        payerId: null,
        payerName: null,
        fromMonth: toPlainMonth('2024-11'),
        toMonth: null,
        source: '社保登记',
      },
    ],
    recognitions: [recognised()],
    housing: [
      {
        id: 'h',
        filedOn: day('2026-08-19'),
        priceFen: fromYuan(1),
        isFirstHome: true,
        isDeedTaxPaid: true,
        address: null,
        contractNumber: null,
        source: '不动产登记',
      },
    ],
    employers: new Map([[EMPLOYER.enterprise.id, EMPLOYER]]),
  })

  it('has no fact of column, period or derivation that the register cannot read', () => {
    const readable = FACT_KEYS.filter((key) => ['column', 'period', 'derived'].includes(factOf(key).origin))
    const unread = readable.filter((key) => value(everything, key, '2026-09-14') === null)
    expect(unread).toEqual([])
  })

  it('leaves to the form and the ledger what they alone can tell', () => {
    const others = FACT_KEYS.filter((key) => ['declared', 'ledger'].includes(factOf(key).origin))
    expect(others.length).toBeGreaterThan(5)
    expect(others.filter((key) => value(everything, key, '2026-09-14') !== null)).toEqual([])
  })
})
