import { describe, expect, it } from 'vitest'
import { eventsFrom, finalStatuses, next, reachable } from '@/lib/kernel/flow'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { EVENT_RULES, TALENT_CARD_EVENTS, TALENT_CARD_FLOW, TALENT_CARD_STATUSES } from '@/lib/talent-card/flow'
import { standingOf } from '@/lib/talent-card/rules/card-standing'

describe('the flow of a card', () => {
  it('is exactly this table', () => {
    expect(TALENT_CARD_FLOW).toEqual({
      active: { requestRenewal: 'active', renew: 'active', regrant: 'active', suspend: 'suspended', revoke: 'revoked' },
      suspended: { regrant: 'suspended', resume: 'active', revoke: 'revoked' },
      revoked: {},
    })
  })

  it('reaches every status, and nothing leaves a revoked card', () => {
    expect([...reachable(TALENT_CARD_FLOW, 'active')].sort()).toEqual([...TALENT_CARD_STATUSES].sort())
    expect(finalStatuses(TALENT_CARD_FLOW)).toEqual(['revoked'])
  })

  it('names each event that a status takes, and no other', () => {
    const used = TALENT_CARD_STATUSES.flatMap((status) => eventsFrom(TALENT_CARD_FLOW, status))
    expect([...new Set(used)].sort()).toEqual([...TALENT_CARD_EVENTS].sort())
  })

  it('does not renew or suspend a card that is suspended already', () => {
    expect(next(TALENT_CARD_FLOW, 'suspended', 'renew')).toBeNull()
    expect(next(TALENT_CARD_FLOW, 'suspended', 'suspend')).toBeNull()
  })

  it('asks for a reason wherever a holder loses something', () => {
    const reasoned = TALENT_CARD_EVENTS.filter((event) => EVENT_RULES[event].needsReason)
    expect(reasoned).toEqual(['suspend', 'revoke'])
  })
})

describe('how a card stands', () => {
  const card = { status: 'active', validTo: toPlainDate('2027-09-13') } as const

  it('counts its last day as good, and the day after as expired', () => {
    expect(standingOf(card, toPlainDate('2027-09-13'))).toBe('active')
    expect(standingOf(card, toPlainDate('2027-09-14'))).toBe('expired')
  })

  it('says suspended or revoked whatever the day', () => {
    expect(standingOf({ ...card, status: 'suspended' }, toPlainDate('2030-01-01'))).toBe('suspended')
    expect(standingOf({ ...card, status: 'revoked' }, toPlainDate('2026-01-01'))).toBe('revoked')
  })
})
