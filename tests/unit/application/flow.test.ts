import { describe, expect, it } from 'vitest'
import {
  APPLICATION_EVENTS,
  APPLICATION_FLOW,
  APPLICATION_STATUSES,
  EVENT_RULES,
  LIVE_STATUSES,
} from '@/lib/application/flow'
import { APPLICATION_EVENT_LABELS, APPLICATION_STATUS_LABELS } from '@/lib/application/labels'
import { eventsFrom, finalStatuses, reachable } from '@/lib/kernel/flow'

describe('the life of a case', () => {
  it('reaches every status from a draft', () => {
    expect([...reachable(APPLICATION_FLOW, 'draft')].sort()).toEqual([...APPLICATION_STATUSES].sort())
  })

  it('ends granted, withdrawn or lapsed, and nowhere else: a refusal can be reconsidered', () => {
    expect(finalStatuses(APPLICATION_FLOW)).toEqual(['granted', 'withdrawn', 'lapsed'])
    expect(eventsFrom(APPLICATION_FLOW, 'declined')).toEqual(['reopen'])
  })

  it('uses every event it names', () => {
    const used = new Set(APPLICATION_STATUSES.flatMap((status) => eventsFrom(APPLICATION_FLOW, status)))
    expect([...used].sort()).toEqual([...APPLICATION_EVENTS].sort())
  })

  it('cannot be withdrawn once something is approved', () => {
    const withdrawable = APPLICATION_STATUSES.filter((status) => APPLICATION_FLOW[status].withdraw !== undefined)
    expect(withdrawable).toEqual(['draft', 'submitted', 'returned', 'inReview'])
  })

  it('counts as alive whatever is not closed', () => {
    const closed = APPLICATION_STATUSES.filter((status) => !LIVE_STATUSES.some((live) => live === status))
    expect(closed).toEqual(['granted', 'declined', 'withdrawn', 'lapsed'])
  })

  it('has a rule and a name for everything that happens', () => {
    for (const event of APPLICATION_EVENTS) {
      expect(EVENT_RULES[event].permission).toMatch(/^application\./)
      expect(APPLICATION_EVENT_LABELS[event]).not.toBe('')
    }
    for (const status of APPLICATION_STATUSES) expect(APPLICATION_STATUS_LABELS[status]).not.toBe('')
  })
})
