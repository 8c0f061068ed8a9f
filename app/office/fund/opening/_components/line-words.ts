import { formatYuan } from '@/components/ui/format-money'
import type { LineView } from '@/lib/opening-balance/queries/get-opening-batch'

/** '2024-05-06 至 2025-12-31，20 个月，城南人才公寓 3-501'. */
export function periodWords({ paidFrom, paidTo, months, place }: LineView): string {
  const period = paidFrom === null ? null : `${paidFrom} 至 ${paidTo ?? '今'}`
  return [period, months === null ? null : `${months} 个月`, place].filter((part) => part !== null).join('，')
}

/** '待发 2 期，2026-11-30 起每 12 个月 30,000.00 元，发放前人工核对；农商行 6228****1234'. */
export function leftWords({ left, payee }: LineView): string | null {
  if (left === null) return null
  const { count, firstOn, everyMonths, eachFen, lastFen, countyPercent, isRechecked } = left
  return [
    `待发 ${count} 期，${firstOn} 起${count > 1 ? `每 ${everyMonths} 个月` : ''} ${formatYuan(eachFen)} 元`,
    lastFen === eachFen ? null : `末期 ${formatYuan(lastFen)} 元`,
    countyPercent === 100 ? null : `县级承担 ${countyPercent}%`,
    isRechecked ? '发放前人工核对' : '到期即发',
    payee === null ? null : `${payee.bankName} ${payee.accountMasked}`,
  ]
    .filter((part) => part !== null)
    .join('，')
}
