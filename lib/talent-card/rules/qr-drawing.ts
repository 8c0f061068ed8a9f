import QRCode from 'qrcode'

/** A QR code as one path in a square of `size` units: a module is one unit, the quiet zone of four is included. */
export type QrDrawing = { readonly size: number; readonly path: string }

const QUIET = 4

/** Draws the text at level M (15 % of it may be hidden by a glare or a crack). */
export function drawQr(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, y) => drawRow(modules, y))
  return { size: modules.size + QUIET * 2, path: rows.join('') }
}

/** The dark runs of one row, each a bar of height 1. */
function drawRow(modules: { size: number; get: (row: number, column: number) => number }, y: number): string {
  const bars: string[] = []
  for (let x = 0; x < modules.size; x += 1) {
    const start = x
    while (x < modules.size && modules.get(y, x)) x += 1
    if (x > start) bars.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1h-${x - start}z`)
  }
  return bars.join('')
}
