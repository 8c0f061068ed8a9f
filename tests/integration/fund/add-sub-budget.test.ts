import { describe, expect, it } from 'vitest'
import { addSubBudget } from '@/lib/fund/commands/add-sub-budget'
import { setCeiling } from '@/lib/fund/commands/set-ceiling'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import { aFund, must, NOW, subBudget } from './fund-county'

const COUNTY = '519907'
const actor = systemActor(COUNTY)
const { fundId } = await aFund(COUNTY, { living: 1000 })
const input = { fundId, year: 2026, name: '租房补贴', totalFen: fromYuan(300), documentNumber: '财〔2026〕9号' }

describe('a sub-budget for a year in force', () => {
  it('is there with the whole amount available, and once only', async () => {
    must(await addSubBudget(actor, { ...input, category: 'rent' }, NOW))
    expect(await subBudget(COUNTY, 'rent')).toMatchObject({ totalFen: 30_000, availableFen: 30_000, mayExceed: false })

    const again = await addSubBudget(actor, { ...input, category: 'rent' }, NOW)
    expect(again).toMatchObject({ ok: false, failure: { kind: 'invalid', issues: [{ path: 'category' }] } })
  })

  it('answers a repeated form with the first result', async () => {
    const form = { ...input, category: 'settlement', requestId: newId() }
    expect(must(await addSubBudget(actor, form, NOW))).toEqual(must(await addSubBudget(actor, form, NOW)))
  })

  it('is not added to a planned year, to no year, or by somebody who is no treasurer', async () => {
    const plan = { fundId, year: 2027, category: 'living', name: '生活补贴', mayExceed: false, documentNumber: '规划' }
    must(await setCeiling(actor, { ...plan, totalFen: fromYuan(1), requestId: undefined }, NOW))
    const planned = await addSubBudget(actor, { ...input, category: 'rent', year: 2027 }, NOW)
    expect(planned).toMatchObject({ ok: false, failure: { kind: 'conflict', found: 'planned' } })

    const none = await addSubBudget(actor, { ...input, category: 'rent', year: 2031 }, NOW)
    expect(none).toMatchObject({ ok: false, failure: { kind: 'notFound' } })

    const clerk: Actor = { ...actor, kind: 'staff', grants: [{ role: 'reviewer', unitCode: 'RCB', scope: 'county' }] }
    const refused = await addSubBudget(clerk, { ...input, category: 'homePurchase' }, NOW)
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
  })
})
