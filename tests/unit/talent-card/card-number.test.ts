import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupCardNumber, isCardNumber, makeCardNumber, sequenceOf } from '@/lib/talent-card/rules/card-number'

const anyNumber = fc
  .tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 99_999 }))
  .map(([year, sequence]) => makeCardNumber('510799', year, sequence))

describe('the number of a card', () => {
  it('is county, year, running number and a check digit', () => {
    expect(makeCardNumber('510799', 2026, 1)).toMatch(/^510799202600001\d$/)
    expect(makeCardNumber('510799', 2026, 12345)).toMatch(/^510799202612345\d$/)
  })

  it('carries the check digit of ISO/IEC 7812', () => {
    expect(isCardNumber('4539578763621486')).toBe(true)
    expect(isCardNumber('4539578763621487')).toBe(false)
  })

  it('gives its running number back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (sequence) => {
        expect(sequenceOf(makeCardNumber('510799', 2026, sequence))).toBe(sequence)
      }),
    )
  })

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat({ max: 15 }), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const wrong = String((Number(number[place]) + shift) % 10)
        expect(isCardNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false)
      }),
    )
  })

  it('is read in groups of four', () => {
    expect(groupCardNumber('5107992026000016')).toBe('5107 9920 2600 0016')
  })

  it('does not run on into another length', () => {
    expect(() => makeCardNumber('510799', 2026, 100_000)).toThrow(RangeError)
    expect(() => makeCardNumber('510799', 2026, 0)).toThrow(RangeError)
  })
})
