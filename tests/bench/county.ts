import { toPlainDate } from '@/lib/kernel/plain-date'

export const COUNTY = '510799'
export const DAY = toPlainDate('2026-09-14')
