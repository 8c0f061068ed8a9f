import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  comparePlainDates,
  dateIn,
  daysBetween,
  isLeap,
  monthsBetween,
  parsePlainDate,
  startOf,
  toPlainDate,
  weekdayOf,
  yearOf,
} from '@/lib/kernel/plain-date'

const day = toPlainDate
const aDay = fc.integer({ min: 0, max: 109_572 }).map((days) => addDays(day('1800-01-01'), days))

describe('reading a day', () => {
  it('takes YYYY-MM-DD and only days that exist', () => {
    expect(parsePlainDate('2026-09-14')).toBe('2026-09-14')
    expect(parsePlainDate('2024-02-29')).toBe('2024-02-29')
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-04-00',
      '0000-01-01',
    ]) {
      expect(parsePlainDate(text)).toBeNull()
    }
    for (const text of [
      '',
      '2026-9-14',
      '20260914',
      '2026/09/14',
      '2026-09-14T00:00:00Z',
      ' 2026-09-14',
      '２０２６-09-14',
    ]) {
      expect(parsePlainDate(text)).toBeNull()
    }
    expect(() => toPlainDate('2026-02-30')).toThrow(RangeError)
  })

  it('compares as text', () => {
    expect(day('2026-09-14') < day('2026-10-01')).toBe(true)
    expect([day('2026-10-01'), day('2026-09-14')].sort(comparePlainDates)).toEqual(['2026-09-14', '2026-10-01'])
  })
})

describe('the trap of a day kept as an instant', () => {
  it('new Date of a day is midnight in London, and another day in half the world', () => {
    const instant = new Date('2021-01-01')
    expect(instant.toISOString()).toBe('2021-01-01T00:00:00.000Z')
    expect(new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(instant)).toBe('2020-12-31')
    expect(dateIn(instant)).toBe('2021-01-01')
    expect(yearOf(day('2021-01-01'))).toBe(2021)
  })

  it('an instant falls on the day of Shanghai, not of London', () => {
    expect(dateIn(new Date('2025-12-31T15:59:59.999Z'))).toBe('2025-12-31')
    expect(dateIn(new Date('2025-12-31T16:00:00.000Z'))).toBe('2026-01-01')
    expect(startOf(day('2026-01-01')).toISOString()).toBe('2025-12-31T16:00:00.000Z')
    expect(() => dateIn(new Date('nonsense'))).toThrow(RangeError)
  })

  it('agrees with the time zone database for every instant of our time', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
    const instants = fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(fc.property(instants, (instant) => dateIn(instant) === shanghai.format(instant)))
  })
})

describe('counting days', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01')
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31')
    expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366)
    expect(daysBetween(day('2025-01-01'), day('2024-01-01'))).toBe(-366)
    expect([isLeap(2000), isLeap(1900), isLeap(2024), isLeap(2026)]).toEqual([true, false, true, false])
    expect(weekdayOf(day('2026-09-14'))).toBe(1)
    expect(weekdayOf(day('1969-12-28'))).toBe(7)
  })

  it('addDays and daysBetween undo each other, as the system calendar does', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(daysBetween(from, to)).toBe(days)
        expect(new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)).toBe(to)
      }),
    )
  })

  it('refuses to leave the years 1 to 9999', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addMonths(day('0001-01-01'), -1)).toThrow(RangeError)
  })
})

describe('counting months', () => {
  it('clamps to the end of the month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2026-01-31'), 2)).toBe('2026-03-31')
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28')
    expect(addMonths(day('2026-12-15'), 1)).toBe('2027-01-15')
  })

  it('counts whole months only', () => {
    expect(monthsBetween(day('2026-01-15'), day('2026-02-14'))).toBe(0)
    expect(monthsBetween(day('2026-01-15'), day('2026-02-15'))).toBe(1)
    expect(monthsBetween(day('2026-01-31'), day('2026-02-28'))).toBe(1)
    expect(monthsBetween(day('2026-02-15'), day('2026-01-15'))).toBe(-1)
    expect(Object.is(monthsBetween(day('2026-02-15'), day('2026-02-14')), 0)).toBe(true)
  })

  it('finds the months that addMonths added, and brackets every span', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 1200 }), (from, months) => {
        expect(monthsBetween(from, addMonths(from, months))).toBe(months)
      }),
    )
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const months = monthsBetween(from, to)
        expect(addMonths(from, months) <= to && to < addMonths(from, months + 1)).toBe(true)
        expect(monthsBetween(to, from)).toBe(0 - months)
      }),
    )
  })
})

describe('age', () => {
  it('is complete on the birthday, not the day before', () => {
    const birth = day('1991-09-14')
    expect(ageOn(birth, day('2026-09-13'))).toBe(34)
    expect(ageOn(birth, day('2026-09-14'))).toBe(35)
    expect(ageOn(birth, day('1991-09-14'))).toBe(0)
    expect(ageOn(birth, day('1991-09-13'))).toBe(-1)
  })

  it('comes on 28 February in common years to those born on the 29th', () => {
    const birth = day('1988-02-29')
    expect(ageOn(birth, day('2026-02-27'))).toBe(37)
    expect(ageOn(birth, day('2026-02-28'))).toBe(38)
    expect(ageOn(birth, day('2024-02-28'))).toBe(35)
    expect(ageOn(birth, day('2024-02-29'))).toBe(36)
  })
})
