import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { luhnCheckOf, parseBankAccount, passesLuhn } from '@/lib/kernel/bank-account'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))

describe('bank accounts', () => {
  it('computes the last digit of a card', () => {
    expect(luhnCheckOf('622848047000000000')).toBe('5')
    expect(passesLuhn('6228480470000000005')).toBe(true)
  })

  it('drops separators and full width', () => {
    expect(parseBankAccount('6228 4804 7000 0000 005')).toEqual({
      ok: true,
      value: { account: '6228480470000000005', luhn: 'pass' },
    })
    expect(parseBankAccount('６２２８-4804-7000-0000-005')).toMatchObject({
      ok: true,
      value: { account: '6228480470000000005' },
    })
  })

  it('warns about a wrong check digit but does not refuse', () => {
    expect(parseBankAccount('6228480470000000006')).toEqual({
      ok: true,
      value: { account: '6228480470000000006', luhn: 'warn' },
    })
  })

  it('takes 12 to 21 digits, not 11 and not 22', () => {
    const lengths = [11, 12, 21, 22].map((length) => parseBankAccount('1'.repeat(length)).ok)
    expect(lengths).toEqual([false, true, true, false])
    expect(parseBankAccount('')).toMatchObject({ failure: { code: 'length' } })
    expect(parseBankAccount('6228480470000000oo5')).toMatchObject({ failure: { code: 'characters' } })
    expect(parseBankAccount('6.228480470e18')).toMatchObject({ failure: { code: 'characters' } })
  })

  it('passes every completed card and warns of every digit typed wrong', () => {
    fc.assert(
      fc.property(digits(18), fc.integer({ min: 0, max: 18 }), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const card = body + luhnCheckOf(body)
        expect(passesLuhn(card)).toBe(true)
        expect(passesLuhn(card.slice(0, at) + ((Number(card.charAt(at)) + by) % 10) + card.slice(at + 1))).toBe(false)
      }),
    )
  })
})
