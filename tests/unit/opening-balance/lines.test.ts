import { describe, expect, it } from 'vitest'
import { fromYuan, sumFen, toFen } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { usccCheckOf } from '@/lib/kernel/uscc'
import { budgetEffects } from '@/lib/opening-balance/rules/budget-effect'
import { awardOfLines } from '@/lib/opening-balance/rules/award-of-lines'
import { judgeLine } from '@/lib/opening-balance/rules/judge-line'
import type { Known } from '@/lib/opening-balance/rules/known'
import { planLeft } from '@/lib/opening-balance/rules/plan-left'
import type { LeftPlan, OpeningLine } from '@/lib/opening-balance/model'
import { OpeningLineFields } from '@/lib/opening-balance/schema'

const USCC = `91510799MA6A8888X${usccCheckOf('91510799MA6A8888X')}`
const TODAY = toPlainDate('2026-09-14')
const ID = '510722199003072016'
const person = { id: 'p', name: '李国强', townshipCode: '510799100' }
const firm = { id: 'f', name: '云岭恒瑞纺织有限公司', townshipCode: '510799101' }
const item = (code: string, category: string, audience: 'talent' | 'enterprise') => ({
  ...{ id: code, code, title: code, category, audience },
})
const KNOWN: Known = {
  today: TODAY,
  talents: new Map([[ID, person]]),
  enterprises: new Map([[USCC, firm]]),
  items: new Map([
    ['RENT-01', item('RENT-01', 'rent', 'talent')],
    ['ENT-01', item('ENT-01', 'enterpriseIntroduction', 'enterprise')],
  ]),
  categories: new Map([
    ['rent', 'rent'],
    ['租房补贴', 'rent'],
    ['人才公寓', 'apartment'],
  ]),
}
const LINE = {
  name: '李国强',
  identity: ID,
  itemCode: 'RENT-01',
  grantedOn: '2024-05-06',
  year: '2025',
  paidFen: '100.01',
}
const judge = (more: Record<string, string>) => judgeLine(OpeningLineFields.parse({ ...LINE, ...more }), KNOWN)
const faultsOf = (more: Record<string, string>) => {
  const judged = judge(more)
  return judged.ok ? [] : judged.faults.map(({ field, code }) => `${field} ${code}`)
}

describe('a line', () => {
  it('is the person’s, out of the county’s money, unless it says otherwise', () => {
    const judged = judge({})
    expect(judged.ok && judged.line).toMatchObject({
      ...{ talentId: 'p', enterpriseId: null, employerId: null, itemCode: 'RENT-01', category: 'rent' },
      ...{ paidFen: 10_001, countyFen: 10_001, months: null, left: null, payee: null },
    })
  })

  it('takes an item’s code however its letters are written, and a category by its name', () => {
    expect(faultsOf({ itemCode: 'rent-01' })).toEqual([])
    const judged = judge({ itemCode: '', category: '租房补贴', title: '2022 年办法' })
    expect(judged.ok && judged.line).toMatchObject({ itemId: null, itemCode: '期初', category: 'rent' })
  })

  it.each([
    [{ paidFen: '0' }, []],
    [{ grantedOn: '2026-09-14', year: '2026' }, []],
    [{ grantedOn: '2026-09-15', year: '2026' }, ['grantedOn future']],
    [{ year: '2027' }, ['year future']],
    [{ year: '2023' }, ['year yearBeforeGrant']],
    [{ countyFen: '100.01' }, []],
    [{ countyFen: '100.02' }, ['countyFen county']],
    [{ paidFrom: '2025-01-01', paidTo: '2025-12-31', months: '13' }, []],
    [{ paidFrom: '2025-01-01', paidTo: '2025-12-31', months: '14' }, ['months months']],
    [{ paidFrom: '2025-02-01', paidTo: '2025-01-31' }, ['paidTo period']],
    [{ paidTo: '2026-09-15' }, ['paidTo future']],
    [{ itemCode: '' }, ['category required', 'title required']],
    [{ category: '人才公寓', itemCode: '', title: '公寓' }, ['place required', 'paidFrom required']],
    [{ identity: '', itemCode: 'RENT-01' }, ['identity required']],
    [{ name: '李国' }, ['name nameDiffers']],
    [
      { leftCount: '2', leftFirstOn: '2027-01-01', leftEachFen: '1', bankName: '行', account: '6228480470000000005' },
      ['leftEveryMonths required'],
    ],
    [{ leftEachFen: '1' }, ['leftEachFen leftCount']],
  ])('%j: %j', (more, faults) => {
    expect(faultsOf(more as Record<string, string>)).toEqual(faults)
  })

  it('tells everything that is wrong with it at once', () => {
    expect(faultsOf({ name: '王五', year: '2031', countyFen: '999', itemCode: 'NO-1' })).toEqual([
      'name nameDiffers',
      'itemCode item',
      'year future',
      'countyFen county',
    ])
  })

  it('of an enterprise’s item belongs to the enterprise, about the person', () => {
    const judged = judge({ itemCode: 'ENT-01', uscc: USCC })
    expect(judged.ok && judged.line).toMatchObject({ talentId: 'p', enterpriseId: 'f', employerId: null })
  })
})

const PLAN: LeftPlan = {
  ...{ count: 3, firstOn: toPlainDate('2025-11-30'), everyMonths: 3, eachFen: toFen(10_001), lastFen: toFen(9_998) },
  ...{ countyPercent: 60, isRechecked: true },
}

describe('what is left', () => {
  it('is planned at equal distances; the county’s part is cut to the fen and the city bears the rest', () => {
    const plan = planLeft(PLAN, { title: '安家补助', isInMonths: true }, TODAY)
    expect(
      plan.map(({ dueOn, year, grossFen, countyFen, months }) => [dueOn, year, grossFen, countyFen, months]),
    ).toEqual([
      ['2025-11-30', 2026, 10_001, 6_000, 3],
      ['2026-02-28', 2026, 10_001, 6_000, 3],
      ['2026-05-30', 2026, 9_998, 5_998, 3],
    ])
    for (const { shares, grossFen } of plan) expect(sumFen(shares.map(({ amountFen }) => amountFen))).toBe(grossFen)
  })
})

const aLine = (more: Partial<OpeningLine>): OpeningLine => ({
  ...{ id: 'l', awardId: 'a', line: 1, sheetRow: null, talentId: 'p', enterpriseId: null, employerId: null },
  ...{ townshipCode: 't', beneficiaryName: '李国强', itemId: null, itemCode: '期初', category: 'rent', title: '租房' },
  ...{ grantedOn: toPlainDate('2024-05-06'), year: 2025, paidFen: fromYuan(100), countyFen: fromYuan(60), months: 10 },
  ...{ paidFrom: null, paidTo: null, place: null, left: null, payee: null, note: null, reversesLineId: null },
  ...more,
})

it('an award is what its lines say together', () => {
  expect(awardOfLines([aLine({ year: 2024 }), aLine({ left: PLAN })])).toMatchObject({
    openingPaidFen: fromYuan(200),
    openingMonths: 20,
    months: 29,
    totalFen: fromYuan(200) + 10_001 * 2 + 9_998,
  })
})

it('a batch touches the years its money came from and the years in which the rest falls due', () => {
  const effects = budgetEffects([aLine({ left: PLAN })], {
    years: [],
    names: new Map([['rent', '租房补贴']]),
    today: TODAY,
  })
  expect(
    effects.map(({ year, name, carriedFen, leftFen, problem }) => [year, name, carriedFen, leftFen, problem]),
  ).toEqual([
    [2025, '租房补贴', 6_000, 0, null],
    [2026, '租房补贴', 0, 17_998, '2026 年没有「租房补贴」科目，请先设置预算或规划上限'],
  ])
})
