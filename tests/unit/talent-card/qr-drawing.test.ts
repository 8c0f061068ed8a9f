import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { drawQr, type QrDrawing } from '@/lib/talent-card/rules/qr-drawing'
import { isOpenTo } from '@/lib/talent-card/rules/open-benefits'

const SCALE = 4

/** The drawing as a camera would see it: black bars on white. */
function photograph({ size, path }: QrDrawing): Uint8ClampedArray {
  const width = size * SCALE
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const from = (row * width + Number(x) * SCALE) * 4
      for (let at = from; at < from + Number(length) * SCALE * 4; at += 4) pixels.fill(0, at, at + 3)
    }
  }
  return pixels
}

describe('the drawn QR code', () => {
  it('is read back by a scanner as exactly what was put in', () => {
    const text = `https://rc.example.gov.cn/card-check?t=${'aB3-_'.repeat(60)}`
    const drawing = drawQr(text)
    const width = drawing.size * SCALE
    expect(jsQR(photograph(drawing), width, width)?.data).toBe(text)
  })
})

describe('a benefit', () => {
  it('is for its own lowest tier and those above it', () => {
    expect(isOpenTo({ minimumTier: 'D' }, 'C')).toBe(true)
    expect(isOpenTo({ minimumTier: 'D' }, 'D')).toBe(true)
    expect(isOpenTo({ minimumTier: 'D' }, 'E')).toBe(false)
  })
})
