import { describe, expect, it } from 'vitest'
import { finalStatuses, next, reachable } from '@/lib/kernel/flow'
import { PAYMENT_FLOW, PAYMENT_STATUSES } from '@/lib/subsidy/flow'

describe('the life of a payment', () => {
  it('reaches every status from the first re-check or from the plan', () => {
    expect(new Set([...reachable(PAYMENT_FLOW, 'gated'), ...reachable(PAYMENT_FLOW, 'planned')])).toEqual(
      new Set(PAYMENT_STATUSES),
    )
  })

  it('ends only when it is cancelled: what was paid may still come back', () => {
    expect(finalStatuses(PAYMENT_FLOW)).toEqual(['cancelled'])
    expect(next(PAYMENT_FLOW, 'paid', 'refund')).toBe('due')
  })

  it('is cancelled only before it is on its way', () => {
    const cancellable = PAYMENT_STATUSES.filter((status) => next(PAYMENT_FLOW, status, 'cancel') !== null)
    expect(cancellable).toEqual(['planned', 'gated', 'due'])
  })

  it('is settled by the bank only from a batch', () => {
    expect(PAYMENT_STATUSES.filter((status) => next(PAYMENT_FLOW, status, 'settle') !== null)).toEqual(['inBatch'])
  })
})
