import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf, HOLIDAY_NOTICES, PUBLISHED_CALENDAR, toWorkCalendar } from '@/lib/kernel/holiday-table'
import { addDays, toPlainDate, weekdayOf } from '@/lib/kernel/plain-date'
import {
  addWorkingDays,
  isProvisional,
  isSpanProvisional,
  isWorkingDay,
  workingDaysBetween,
} from '@/lib/kernel/working-days'

const day = toPlainDate
const calendar = PUBLISHED_CALENDAR
const aDay = fc.integer({ min: 0, max: 1400 }).map((days) => addDays(day('2023-06-01'), days))

describe('the notices of the State Council', () => {
  it('cite one document for each year', () => {
    expect(HOLIDAY_NOTICES.map(({ year, documentNumber }) => [year, documentNumber])).toEqual([
      [2024, '国办发明电〔2023〕7号'],
      [2025, '国办发明电〔2024〕12号'],
      [2026, '国办发明电〔2025〕7号'],
    ])
    for (const notice of HOLIDAY_NOTICES) {
      expect(notice.source).toMatch(/^https:\/\/www\.gov\.cn\//)
      expect(notice.issuedOn < `${notice.year}`).toBe(true)
      expect(notice.makeUpDays.every((worked) => weekdayOf(worked) >= 6)).toBe(true)
    }
  })

  it('say of every day what an independent table says', () => {
    for (const { year } of HOLIDAY_NOTICES) {
      for (let d = day(`${year}-01-01`); d <= `${year}-12-31`; d = addDays(d, 1)) {
        expect([d, isWorkingDay(calendar, d)]).toEqual([d, chineseDays.isWorkday(d)])
      }
    }
  })

  it('make one run of a holiday with both its ends', () => {
    const [springFestival] = HOLIDAY_NOTICES[2]?.runs.filter((run) => run.name === '春节') ?? []
    expect(springFestival && daysOf(springFestival)).toHaveLength(9)
  })
})

describe('counting working days', () => {
  it('works on a make-up Sunday and rests on a Friday of Mid-autumn', () => {
    expect(isWorkingDay(calendar, day('2026-09-20'))).toBe(true)
    expect(isWorkingDay(calendar, day('2026-09-25'))).toBe(false)
    expect(isWorkingDay(calendar, day('2026-09-19'))).toBe(false)
    expect(isWorkingDay(calendar, day('2026-09-14'))).toBe(true)
  })

  it('does not count the day of publishing: five days from a Monday end the next Monday', () => {
    expect(addWorkingDays(calendar, day('2026-11-02'), 5)).toBe('2026-11-09')
    expect(addWorkingDays(calendar, day('2026-11-07'), 5)).toBe('2026-11-13')
  })

  it('carries a notice over the make-up Sunday and the long holidays of autumn 2026', () => {
    expect(addWorkingDays(calendar, day('2026-09-14'), 5)).toBe('2026-09-20')
    expect(addWorkingDays(calendar, day('2026-09-24'), 1)).toBe('2026-09-28')
    expect(addWorkingDays(calendar, day('2026-09-28'), 5)).toBe('2026-10-10')
  })

  it('leaves the day alone for no working days, and refuses less than none', () => {
    expect(addWorkingDays(calendar, day('2026-10-01'), 0)).toBe('2026-10-01')
    expect(() => addWorkingDays(calendar, day('2026-10-01'), -1)).toThrow(RangeError)
    expect(() => addWorkingDays(calendar, day('2026-10-01'), 0.5)).toThrow(RangeError)
  })

  it('counts back exactly what it added, ends on a working day, and never goes backwards', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const to = addWorkingDays(calendar, from, n)
        expect(workingDaysBetween(calendar, from, to)).toBe(n)
        expect(workingDaysBetween(calendar, to, from)).toBe(-n)
        expect(isWorkingDay(calendar, to)).toBe(true)
        expect(addWorkingDays(calendar, from, n + 1) > to).toBe(true)
        expect(addWorkingDays(calendar, addWorkingDays(calendar, from, n), 1)).toBe(
          addWorkingDays(calendar, from, n + 1),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('years without a notice', () => {
  it('count weekends only, and say so', () => {
    expect(isProvisional(calendar, day('2026-12-31'))).toBe(false)
    expect(isProvisional(calendar, day('2027-01-01'))).toBe(true)
    expect(isWorkingDay(calendar, day('2027-01-01'))).toBe(true)
    expect(isWorkingDay(calendar, day('2027-01-02'))).toBe(false)
  })

  it('make a span provisional when they are any part of it', () => {
    expect(isSpanProvisional(calendar, day('2026-12-01'), day('2026-12-31'))).toBe(false)
    expect(isSpanProvisional(calendar, day('2026-12-30'), day('2027-01-04'))).toBe(true)
    expect(isSpanProvisional(calendar, day('2023-12-30'), day('2024-01-04'))).toBe(true)
  })

  it('change the due day once the notice is loaded', () => {
    const [before2026] = [toWorkCalendar(HOLIDAY_NOTICES.filter(({ year }) => year < 2026))]
    expect(addWorkingDays(before2026, day('2026-09-28'), 5)).toBe('2026-10-05')
    expect(addWorkingDays(calendar, day('2026-09-28'), 5)).toBe('2026-10-10')
  })
})
