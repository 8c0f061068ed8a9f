import { describe, expect, it } from 'vitest'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { renewableFrom, renewedTo, type RenewalBasis } from '@/lib/talent-card/rules/renewal'

const day = toPlainDate
const card = { status: 'active', validTo: day('2027-09-13') } as const
const basis = (today: string, changed: Partial<RenewalBasis> = {}): RenewalBasis => ({
  today: day(today),
  recognised: { tier: 'C', validTo: day('2031-09-13') },
  validYears: 3,
  ...changed,
})
const answer = (
  from: { status: 'active' | 'suspended' | 'revoked'; validTo: typeof card.validTo },
  on: RenewalBasis,
) => {
  const renewed = renewedTo(from, on)
  if (renewed.ok) return renewed.value
  return renewed.failure.kind === 'refused' ? renewed.failure.reasons[0]?.code : renewed.failure.kind
}

describe('renewing a card', () => {
  it('opens thirty days before the last day, not thirty-one', () => {
    expect(renewableFrom(card)).toBe('2027-08-14')
    expect(answer(card, basis('2027-08-13'))).toBe('tooEarly')
    expect(answer(card, basis('2027-08-14'))).toBe('2030-09-13')
  })

  it('goes on from the day after the last one, so that no day is lost by coming early', () => {
    expect(answer(card, basis('2027-09-13'))).toBe('2030-09-13')
  })

  it('goes on from today once the card has expired', () => {
    expect(answer(card, basis('2028-01-01'))).toBe('2030-12-31')
  })

  it('never outlasts the recognition', () => {
    const recognised = { tier: 'C', validTo: day('2028-03-31') } as const
    expect(answer(card, basis('2027-09-01', { recognised }))).toBe('2028-03-31')
  })

  it('is refused when the recognition ends with the card, or has ended', () => {
    const until = (validTo: string) => ({ recognised: { tier: 'C', validTo: day(validTo) } as const })
    expect(answer(card, basis('2027-09-01', until('2027-09-13')))).toBe('boundByRecognition')
    expect(answer(card, basis('2027-09-20', until('2027-09-19')))).toBe('notRecognised')
    expect(answer(card, basis('2027-09-20', until('2027-09-20')))).toBe('2027-09-20')
    expect(answer(card, basis('2027-09-01', { recognised: null }))).toBe('notRecognised')
  })

  it('waits for a suspension to be lifted, and is over for a revoked card', () => {
    expect(answer({ ...card, status: 'suspended' }, basis('2027-09-01'))).toBe('cardSuspended')
    expect(answer({ ...card, status: 'revoked' }, basis('2027-09-01'))).toBe('cardRevoked')
  })

  it('needs an item in force that says for how many years', () => {
    expect(answer(card, basis('2027-09-01', { validYears: null }))).toBe('noCardItem')
  })
})
