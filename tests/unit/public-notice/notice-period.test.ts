import { describe, expect, it } from 'vitest'
import { PUBLISHED_CALENDAR as calendar } from '@/lib/kernel/holiday-table'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { mayClose, noticePeriod } from '@/lib/public-notice/rules/notice-period'

const day = toPlainDate
const periodFrom = (published: string) => noticePeriod(calendar, day(published), 5)

describe('five working days', () => {
  it('begin the day after publishing, and count a Sunday that is worked', () => {
    expect(periodFrom('2026-09-14')).toEqual({ firstDay: '2026-09-15', lastDay: '2026-09-20' })
  })

  it('pass over 中秋节 and the weekend after it', () => {
    expect(periodFrom('2026-09-21')).toEqual({ firstDay: '2026-09-22', lastDay: '2026-09-29' })
  })

  it('pass over 国庆节 and count the Saturday worked after it', () => {
    // 09-29 and 09-30, then 10-08, 10-09 and Saturday 10-10.
    expect(periodFrom('2026-09-28')).toEqual({ firstDay: '2026-09-29', lastDay: '2026-10-10' })
  })
})

describe('a notice', () => {
  const period = periodFrom('2026-09-14')

  it('stands through its last day and may be ended the day after', () => {
    expect(mayClose(calendar, period, day('2026-09-20'))).toBe('stillStanding')
    expect(mayClose(calendar, period, day('2026-09-21'))).toBe('mayClose')
  })

  it('is not ended when nobody knows how many working days it stood', () => {
    const unknown = { ...calendar, noticedYears: new Set<number>() }
    expect(mayClose(unknown, period, day('2026-09-21'))).toBe('calendarMissing')
    const across = { firstDay: day('2026-12-30'), lastDay: day('2027-01-06') }
    expect(mayClose({ ...calendar, noticedYears: new Set([2026]) }, across, day('2027-01-07'))).toBe('calendarMissing')
  })
})
