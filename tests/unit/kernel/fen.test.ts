import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addFen,
  allocate,
  assertFen,
  type Fen,
  fromYuan,
  maxFen,
  minFen,
  multiplyFen,
  parseYuan,
  share,
  shareRoundHalfUp,
  subtractFen,
  sumFen,
  toFen,
  toYuanText,
  ZERO,
} from '@/lib/kernel/fen'

const anAmount = fc.integer({ min: 0, max: 10_000_000_000_00 }).map(toFen)
const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((w) => w > 0))

describe('reading yuan as typed', () => {
  it.each([
    ['0', 0],
    ['0.00', 0],
    ['0.05', 5],
    ['100', 10_000],
    ['1234.5', 123_450],
    ['1,234.5', 123_450],
    ['1,234,567.89', 123_456_789],
    [' 88 ', 8_800],
    ['１２３．４５', 12_345],
    ['1，234', 123_400],
  ])('reads %j as %i fen', (text, fen) => expect(parseYuan(text)).toBe(fen))

  it.each([
    '',
    ' ',
    '.',
    '.5',
    '1.',
    '1.005',
    '1e5',
    '0x10',
    '-1',
    '+1',
    '1,23',
    '1,2345',
    ',123',
    '12 34',
    '007',
    '100元',
    '¥5',
    'NaN',
    'Infinity',
    '一百',
    '1.2.3',
  ])('answers null, not zero, to %j', (text) => expect(parseYuan(text)).toBeNull())

  // Shows ASVS 1.4.2
  it('refuses amounts that a number cannot hold to the fen', () => {
    expect(parseYuan('90071992547409.91')).toBe(Number.MAX_SAFE_INTEGER)
    expect(parseYuan('90071992547409.92')).toBeNull()
  })

  it('reads back what it writes for the bank', () => {
    fc.assert(fc.property(anAmount, (amount) => parseYuan(toYuanText(amount)) === amount))
    expect([toYuanText(ZERO), toYuanText(toFen(5)), toYuanText(toFen(-150))]).toEqual(['0.00', '0.05', '-1.50'])
  })
})

describe('adding and comparing', () => {
  it('adds fen where floats lose them', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(addFen(toFen(10), toFen(20))).toBe(30)
    expect(sumFen([])).toBe(0)
    expect(sumFen([toFen(1), toFen(2), toFen(3)])).toBe(6)
    expect(subtractFen(toFen(1), toFen(3))).toBe(-2)
    expect(minFen(toFen(5), toFen(3), toFen(9))).toBe(3)
    expect(maxFen(toFen(5), toFen(3), toFen(9))).toBe(9)
  })

  // Shows ASVS 1.4.2
  it('throws rather than lose a fen beyond 2^53', () => {
    const most = toFen(Number.MAX_SAFE_INTEGER)
    expect(() => addFen(most, toFen(1))).toThrow(RangeError)
    expect(() => multiplyFen(most, 2)).toThrow(RangeError)
    expect(() => toFen(2n ** 53n)).toThrow(RangeError)
    expect(() => assertFen(1.5)).toThrow(RangeError)
    expect(() => assertFen(Number.NaN)).toThrow(RangeError)
    expect(() => fromYuan(0.1)).toThrow(RangeError)
  })

  it('never answers minus zero, which prints as a debt', () => {
    expect(Object.is(toFen(-0), 0)).toBe(true)
    expect(Object.is(fromYuan(-0), 0)).toBe(true)
  })
})

describe('shares', () => {
  it('drops the remainder (去尾) or rounds half up (四舍五入), as the clause says', () => {
    const settlement = fromYuan(50_000)
    expect(share(settlement, 22, 60)).toBe(1_833_333)
    expect(shareRoundHalfUp(settlement, 22, 60)).toBe(1_833_333)
    expect(share(toFen(5), 1, 2)).toBe(2)
    expect(shareRoundHalfUp(toFen(5), 1, 2)).toBe(3)
    expect(shareRoundHalfUp(toFen(49), 1, 100)).toBe(0)
    expect(shareRoundHalfUp(toFen(50), 1, 100)).toBe(1)
    expect(shareRoundHalfUp(toFen(-5), 1, 2)).toBe(-3)
    expect(multiplyFen(fromYuan(2000), 36)).toBe(fromYuan(72_000))
  })

  it('multiplies before it divides, beyond what a number could hold', () => {
    expect(share(fromYuan(90_000_000_000), 999_999, 1_000_000)).toBe(8_999_991_000_000)
  })

  it('refuses a fractional or missing denominator', () => {
    expect(() => share(ZERO, 0.5, 1)).toThrow(RangeError)
    expect(() => share(ZERO, 1, 0)).toThrow(RangeError)
  })

  it('rounds by at most half a fen and drops by less than one', () => {
    const parts = fc.integer({ min: 0, max: 1000 })
    const whole = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(anAmount, parts, whole, (amount, numerator, denominator) => {
        const exact = BigInt(amount) * BigInt(numerator)
        const dropped = exact - BigInt(share(amount, numerator, denominator)) * BigInt(denominator)
        const rounded = exact - BigInt(shareRoundHalfUp(amount, numerator, denominator)) * BigInt(denominator)
        expect(dropped >= 0n && dropped < BigInt(denominator)).toBe(true)
        expect(2n * rounded <= BigInt(denominator) && 2n * rounded >= -BigInt(denominator)).toBe(true)
      }),
    )
  })
})

describe('allocating', () => {
  it('splits 4:3:3 to the fen', () => {
    expect(allocate(fromYuan(700_000), [4, 3, 3])).toEqual([280_000_00, 210_000_00, 210_000_00])
    expect(allocate(toFen(100), [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(toFen(2), [0, 1, 1])).toEqual([0, 1, 1])
    expect(allocate(ZERO, [1, 2])).toEqual([0, 0])
  })

  it('loses and invents nothing: the parts sum to the whole', () => {
    fc.assert(fc.property(anAmount, weights, (amount, all) => sumFen(allocate(amount, all)) === amount))
  })

  it('gives each part its exact share to within a fen, and a weight of zero nothing', () => {
    fc.assert(
      fc.property(anAmount, weights, (amount, all) => {
        const total = all.reduce((a, b) => a + b, 0)
        allocate(amount, all).forEach((part, index) => {
          const weight = all[index] ?? 0
          const floor: Fen = share(amount, weight, total)
          expect(part === floor || (weight > 0 && part === floor + 1)).toBe(true)
        })
      }),
    )
  })

  it('refuses negative amounts and weights that sum to nothing', () => {
    expect(() => allocate(toFen(-1), [1])).toThrow(RangeError)
    expect(() => allocate(toFen(1), [])).toThrow(RangeError)
    expect(() => allocate(toFen(1), [0, 0])).toThrow(RangeError)
    expect(() => allocate(toFen(1), [-1, 2])).toThrow(RangeError)
  })
})
