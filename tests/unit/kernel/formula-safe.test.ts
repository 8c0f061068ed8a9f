import { describe, expect, it } from 'vitest'
import { startsLikeFormula, toSafeCell } from '@/lib/kernel/formula-safe'

// Shows ASVS 1.2.10
describe('cells of an exported sheet', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\u0000=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '=HYPERLINK("http://x")',
  ])('disarms %j', (cell) => expect([startsLikeFormula(cell), toSafeCell(cell)]).toEqual([true, `'${cell}`]))

  it.each(['', '李四', '1.50', '第=条', ' =1', "'=1"])('leaves %j alone', (cell) => expect(toSafeCell(cell)).toBe(cell))
})
