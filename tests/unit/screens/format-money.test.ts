import { describe, expect, it } from 'vitest'
import { formatWan, formatYuan } from '@/components/ui/format-money'
import { toFen } from '@/lib/kernel/fen'

describe('money on screen', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [123450, '1,234.50'],
    [70_000_000, '700,000.00'],
    [123_456_789_012, '1,234,567,890.12'],
    [-123450, '-1,234.50'],
  ])('prints %i fen as %s yuan', (fen, text) => {
    expect(formatYuan(toFen(fen))).toBe(text)
  })

  it.each([
    [0, '0.00'],
    [1_000_000, '1.00'],
    [123_450_000, '123.45'],
    [1_004_999, '1.00'],
    [1_005_000, '1.01'],
    [116_300_000_000, '116,300.00'],
    [-1_005_000, '-1.01'],
    [-4_999, '0.00'],
  ])('prints %i fen as %s 万元, half up', (fen, text) => {
    expect(formatWan(toFen(fen))).toBe(text)
  })
})
