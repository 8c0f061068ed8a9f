import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPlainDate } from '@/lib/kernel/plain-date'
import {
  addToMonth,
  comparePlainMonths,
  firstDayOf,
  monthOf,
  monthsInclusive,
  parsePlainMonth,
  toPlainMonth,
} from '@/lib/kernel/plain-month'

const month = toPlainMonth

describe('a month of insurance or wages', () => {
  it('is read as YYYY-MM and nothing else', () => {
    expect(parsePlainMonth('2026-09')).toBe('2026-09')
    for (const text of ['2026-13', '2026-00', '2026-9', '202609', '2026-09-01', '0000-01', ''])
      expect(parsePlainMonth(text)).toBeNull()
    expect(() => toPlainMonth('2026-13')).toThrow(RangeError)
    expect(monthOf(toPlainDate('2026-09-14'))).toBe('2026-09')
    expect(firstDayOf(month('2026-09'))).toBe('2026-09-01')
  })

  it('counts both ends, so that one month of paying is one', () => {
    expect(monthsInclusive(month('2026-01'), month('2026-01'))).toBe(1)
    expect(monthsInclusive(month('2025-11'), month('2026-02'))).toBe(4)
    expect(monthsInclusive(month('2026-02'), month('2026-01'))).toBe(0)
  })

  it('adds across years, and the months added are the months counted', () => {
    expect(addToMonth(month('2026-11'), 3)).toBe('2027-02')
    expect(addToMonth(month('2026-01'), -1)).toBe('2025-12')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (months) => {
        const last = addToMonth(month('1990-05'), months)
        expect(monthsInclusive(month('1990-05'), last)).toBe(months + 1)
        expect(comparePlainMonths(month('1990-05'), last)).toBe(months === 0 ? 0 : -1)
      }),
    )
  })
})
