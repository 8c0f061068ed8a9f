import { type PlainDate, weekdayOf } from '@/lib/kernel/plain-date'

/** 周一 … 周日. */
export const weekdayLabel = (day: PlainDate): string => `周${'一二三四五六日'.charAt(weekdayOf(day) - 1)}`
