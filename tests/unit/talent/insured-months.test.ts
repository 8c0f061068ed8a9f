import { describe, expect, it } from 'vitest'
import { toPlainMonth } from '@/lib/kernel/plain-month'
import { insuredMonthsUpTo, spellsOverlap } from '@/lib/talent/rules/insured-months'

const spell = (from: string, to: string | null) => ({
  fromMonth: toPlainMonth(from),
  toMonth: to === null ? null : toPlainMonth(to),
})
const upTo = (month: string, ...spells: ReturnType<typeof spell>[]) => insuredMonthsUpTo(spells, toPlainMonth(month))

describe('insured months', () => {
  it('count the month itself while it is being paid: November 2024 to September 2026 is 23', () => {
    expect(upTo('2026-09', spell('2024-11', null))).toEqual({
      first: '2024-11',
      total: 23,
      consecutive: 23,
      runFrom: '2024-11',
      isCurrent: true,
    })
  })

  it('stand where they stood a month earlier', () => {
    expect(upTo('2026-08', spell('2024-11', null)).total).toBe(22)
    expect(upTo('2024-10', spell('2024-11', null))).toMatchObject({ total: 0, first: null, isCurrent: false })
  })

  it('leave a gap out of both counts, and begin the run after it', () => {
    const spells = [spell('2024-01', '2024-06'), spell('2024-08', null)]
    expect(upTo('2024-10', ...spells)).toMatchObject({ total: 9, consecutive: 3, runFrom: '2024-08' })
  })

  it('run on where one spell follows the other without a gap', () => {
    expect(upTo('2024-12', spell('2024-07', null), spell('2024-01', '2024-06')).consecutive).toBe(12)
  })

  it('count a month paid by two employers once', () => {
    expect(upTo('2024-12', spell('2024-01', '2024-12'), spell('2024-06', '2024-08')).total).toBe(12)
  })

  it('can be read at the last month of the calendar, where an open-ended contract ends', () => {
    const spells = [spell('2024-01', '2024-06'), spell('2024-07', null), spell('2024-09', null)]
    expect(upTo('9999-12', ...spells)).toMatchObject({ first: '2024-01', isCurrent: true, runFrom: '2024-01' })
  })

  it('have no run once payment has stopped', () => {
    expect(upTo('2024-07', spell('2024-01', '2024-06'))).toMatchObject({ total: 6, consecutive: 0, isCurrent: false })
    expect(upTo('2024-06', spell('2024-01', '2024-06'))).toMatchObject({ consecutive: 6, isCurrent: true })
  })
})

describe('spells overlap', () => {
  it('when they share a month, however they are open', () => {
    expect(spellsOverlap(spell('2024-01', '2024-06'), spell('2024-06', null))).toBe(true)
    expect(spellsOverlap(spell('2024-01', '2024-06'), spell('2024-07', null))).toBe(false)
    expect(spellsOverlap(spell('2024-01', null), spell('2023-01', '2023-12'))).toBe(false)
    expect(spellsOverlap(spell('2024-01', null), spell('2025-01', null))).toBe(true)
  })
})
