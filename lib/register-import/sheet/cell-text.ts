import { toHalfWidth } from '@/lib/kernel/text-width'

/** Digits that a spreadsheet keeps of a number; whatever stood behind them is lost. */
const KEPT_DIGITS = 15

/** A cell as text: days as '2026-03-31', numbers without exponent or the noise of binary fractions, 是 and 否. */
export function cellText(cell: string | number | boolean | Date): string {
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (Number.isInteger(cell)) return BigInt(cell).toString()
  return String(Number(cell.toPrecision(KEPT_DIGITS)))
}

/** As cellText with full-width letters and digits made ordinary: for numbers and codes, never for names. */
export const plainText = (cell: string | number | boolean | Date): string => toHalfWidth(cellText(cell)).trim()

/** Whether a number is so long that its last digits are gone: an 18-digit identity number kept as a number. */
export const hasLostDigits = (cell: unknown): boolean => typeof cell === 'number' && Math.abs(cell) >= 10 ** KEPT_DIGITS

/** A label as it is compared: without spaces, quotation marks and width. */
export const comparable = (text: string): string =>
  toHalfWidth(text)
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》]/g, '')
    .toUpperCase()
