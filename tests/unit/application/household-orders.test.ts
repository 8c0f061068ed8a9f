import { describe, expect, it } from 'vitest'
import { householdOrders, looksAtHousehold, sharingTheHome } from '@/lib/application/rules/household-orders'
import { fromYuan } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { contextOf, dayOf, factsOf } from '@/lib/policy/casework/assess-case'
import { caseReader, toCaseFacts } from '@/lib/policy/casework/case-reader'
import { CASE_SETS } from '../../policy/support/examination'
import { seedRulebook } from '../../policy/support/seed-rulebooks'

/** Every worked case of two spouses, as their own case would be read: 'self' files it. */
const COUPLES = CASE_SETS.flatMap(({ name, file, rulebooks }) =>
  file.cases.flatMap((one) => {
    const [rulebook] = rulebooks
    // Where the other may have nothing there is nothing to choose.
    if (!one.couple || !rulebook || one.name.startsWith('配偶不符合')) return []
    const self = { subjectId: 'self', reader: caseReader(factsOf(file, one)) }
    const spouse = { subjectId: 'spouse', reader: caseReader(toCaseFacts({ ...file.facts, ...one.couple.facts })) }
    const nameOf = (id: string) => (id === 'self' ? '您' : '配偶')
    const couple = { self, spouse, received: contextOf(one).received, nameOf }
    return [[`${name} ${one.name}`, { rulebook, couple, day: dayOf(file, one), wanted: one.couple }] as const]
  }),
)

describe('two spouses who may both apply', () => {
  it('are found among the worked cases', () => {
    expect(COUPLES.length).toBeGreaterThan(1)
  })

  it.each(COUPLES)('%s: both orders, the better one first', (_, { rulebook, couple, day, wanted }) => {
    const found = householdOrders(rulebook, couple, day)
    expect(looksAtHousehold(rulebook)).toBe(true)
    expect(found?.orders.map(({ totalFen }) => totalFen)).toEqual([wanted.total, wanted.otherwise])
    expect(found?.sentence).toContain(
      wanted.total === wanted.otherwise ? '谁先申请都一样' : `建议由${couple.nameOf(wanted.first)}先申请，合计`,
    )
  })

  it('share the home that only one of them is registered with; whoever has another keeps to it', () => {
    const day = toPlainDate('2026-09-14')
    const home = (yuan: number) =>
      caseReader(toCaseFacts({ 'housing.filedOn': '2026-08-19', 'housing.priceFen': `${yuan}元` }))
    const homeless = caseReader(toCaseFacts({ 'recognition.tierCode': 'D' }))
    const read = sharingTheHome(homeless, home(1_800_000))
    expect(read.read('housing.priceFen', day).value).toBe(fromYuan(1_800_000))
    expect(read.read('recognition.tierCode', day).value).toBe('D')
    expect(sharingTheHome(home(855_000), home(1_800_000)).read('housing.priceFen', day).value).toBe(fromYuan(855_000))
  })

  it('have nothing to choose once one of them was granted, or where only one may be', () => {
    const first = COUPLES[0]?.[1]
    if (!first) throw new Error('no couple')
    const { rulebook, couple, day } = first
    const granted = {
      entitlementId: 'e',
      itemCode: rulebook.code,
      category: 'settlement',
      amountFen: fromYuan(1),
      paidFen: fromYuan(1),
      months: 0,
      grantedOn: day,
      subjectId: 'spouse',
      enterpriseId: null,
      controllerKey: null,
      status: 'active',
    } as const
    expect(householdOrders(rulebook, { ...couple, received: [granted] }, day)).toBeNull()
    const nobody = { subjectId: 'spouse', reader: caseReader({}) }
    expect(householdOrders(rulebook, { ...couple, spouse: nobody }, day)).toBeNull()
    expect(looksAtHousehold(seedRulebook('RENT-01'))).toBe(false)
  })
})
