import { addDays, monthsBetween, yearOf, type PlainDate } from '@/lib/kernel/plain-date'
import type { NewOpeningLine } from '../model'
import type { OpeningLineFields } from '../schema'
import { lineFault, type LineFault } from './line-fault'

type Paid = Pick<NewOpeningLine, 'year' | 'paidFen' | 'countyFen' | 'months' | 'paidFrom' | 'paidTo' | 'place'>

/** What was paid, out of which year's money, and for which months. */
export function judgePaid(
  fields: OpeningLineFields,
  today: PlainDate,
): { readonly found: Paid; readonly faults: readonly LineFault[] } {
  const { year, paidFen, months = null, paidFrom = null, paidTo = null, place = null } = fields
  const countyFen = fields.countyFen ?? paidFen
  const faults = [
    ...(year > yearOf(today) ? [lineFault('year', 'future', `${year} 年还没有到`)] : []),
    ...(year < yearOf(fields.grantedOn)
      ? [lineFault('year', 'yearBeforeGrant', `早于核准日期 ${fields.grantedOn}，请核对列支年度`)]
      : []),
    ...(countyFen > paidFen ? [lineFault('countyFen', 'county', '县级资金不能大于已拨付金额')] : []),
    ...(paidFrom !== null && paidTo !== null && paidTo < paidFrom
      ? [lineFault('paidTo', 'period', '享受截止日早于起始日')]
      : monthFaults(months, paidFrom, paidTo ?? today)),
    ...(paidTo !== null && paidTo > today
      ? [lineFault('paidTo', 'future', `${paidTo} 晚于今天；仍在享受的请空着`)]
      : []),
  ]
  return { found: { year, paidFen, countyFen, months, paidFrom, paidTo, place }, faults }
}

/** A month begun counts. */
function monthFaults(months: number | null, from: PlainDate | null, to: PlainDate): LineFault[] {
  if (months === null || from === null || from > to) return []
  const most = monthsBetween(from, addDays(to, 1)) + 1
  return months > most
    ? [lineFault('months', 'months', `${from} 起最多 ${most} 个月，填了 ${months} 个月，请核对`)]
    : []
}
