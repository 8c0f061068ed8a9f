import { describe, expect, it } from 'vitest'
import { finalStatuses, reachable } from '@/lib/kernel/flow'
import { BATCH_FLOW, BATCH_STATUSES, PAYMENT_FLOW, PAYMENT_STATUSES } from '@/lib/subsidy/flow'
import { batchActs } from '@/lib/subsidy/rules/batch-acts'
import { refuseHand, type Hand } from '@/lib/subsidy/rules/hand-of-batch'

describe('a payment', () => {
  it('can reach every status from the gate, and ends only cancelled', () => {
    expect(reachable(PAYMENT_FLOW, 'gated')).toEqual(new Set(PAYMENT_STATUSES))
    expect(finalStatuses(PAYMENT_FLOW)).toEqual(['cancelled'])
  })

  it('is never cancelled while it is at the bank or paid', () => {
    expect(PAYMENT_FLOW.inBatch.cancel).toBeUndefined()
    expect(PAYMENT_FLOW.paid.cancel).toBeUndefined()
  })
})

describe('a batch', () => {
  it('can reach every status, and ends reconciled or cancelled', () => {
    expect(reachable(BATCH_FLOW, 'made')).toEqual(new Set(BATCH_STATUSES))
    expect(finalStatuses(BATCH_FLOW)).toEqual(['reconciled', 'cancelled'])
  })

  it('is not cancelled once the file is out', () => {
    expect(BATCH_FLOW.exported).toEqual({ reconcile: 'reconciled' })
  })
})

const batch = { madeById: 'a', checkedById: 'b', exportedById: null, reconciledById: null }
const nobody = new Set<string>()

describe('four hands', () => {
  it.each<[string, Hand, boolean]>([
    ['a', 'check', false],
    ['b', 'check', true],
    ['c', 'check', true],
    ['a', 'export', false],
    ['b', 'export', false],
    ['c', 'export', true],
    ['a', 'reconcile', false],
    ['b', 'reconcile', false],
    ['d', 'reconcile', true],
  ])('%s may %s: %s', (account, hand, may) => {
    expect(refuseHand(account, hand, batch, nobody) === null).toBe(may)
  })

  it('keep out whoever decided a case, even for making', () => {
    expect(refuseHand('x', 'make', null, new Set(['x']))).toMatchObject({ reasons: [{ code: 'decidedCase' }] })
  })
})

describe('what a batch’s page offers', () => {
  const asked = { batch: { ...batch, status: 'checked' as const }, accountId: 'c', deciders: nobody, mayDisburse: true }

  it('is the next act, and why it is not this person’s', () => {
    expect(batchActs(asked).export).toEqual({ isNext: true, why: null })
    expect(batchActs({ ...asked, accountId: 'a' }).export).toEqual({
      isNext: true,
      why: '本批次的制单由您办理，导出须由另一人办理。',
    })
    expect(batchActs(asked).check.isNext).toBe(false)
    expect(batchActs(asked).cancel.isNext).toBe(true)
  })

  it('is nothing to whoever does not disburse', () => {
    expect(Object.values(batchActs({ ...asked, mayDisburse: false })).some(({ isNext }) => isNext)).toBe(false)
  })
})
