import { describe, expect, it } from 'vitest'
import { isOpenTo } from '@/lib/talent-card/rules/open-benefits'
import { drawQr } from '@/lib/talent-card/rules/qr-drawing'
import { readQr } from '../../support/read-qr'

describe('the drawn QR code', () => {
  it('is read back by a scanner as exactly what was put in', () => {
    const text = `https://rc.example.gov.cn/card-check?t=${'aB3-_'.repeat(60)}`
    expect(readQr(drawQr(text))).toBe(text)
  })
})

describe('a benefit', () => {
  it('is for its own lowest tier and those above it', () => {
    expect(isOpenTo({ minimumTier: 'D' }, 'C')).toBe(true)
    expect(isOpenTo({ minimumTier: 'D' }, 'D')).toBe(true)
    expect(isOpenTo({ minimumTier: 'D' }, 'E')).toBe(false)
  })
})
