import type { Fen } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'

/** Excel's format for yuan with two decimals. */
export const YUAN_FORMAT = '#,##0.00'

/** Fen as the yuan a spreadsheet adds up; exact to the fen below 90 trillion yuan. */
export const yuanCell = (amount: Fen | null): number | null => (amount === null ? null : amount / 100)

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** '2026-09-14 09:30', the county's own time. */
export const momentCell = (instant: Date | null): string | null =>
  instant === null ? null : `${dateIn(instant)} ${clock.format(instant)}`
