import type { PlainDate } from './plain-date'

/** A day as papers write it: '2026-09-04' → '2026年9月4日'. */
export const toChineseDay = (day: PlainDate): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
