import jsQR from 'jsqr'

const SCALE = 4

/** Reads a drawn QR code as a camera would: its bars of modules, black on white. Null when it cannot be read. */
export function readQr({ size, path }: { size: number; path: string }): string | null {
  const width = size * SCALE
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const from = (row * width + Number(x) * SCALE) * 4
      for (let place = from; place < from + Number(length) * SCALE * 4; place += 4) pixels.fill(0, place, place + 3)
    }
  }
  return jsQR(pixels, width, width)?.data ?? null
}
