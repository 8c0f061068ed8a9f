import type { Fen } from '@/lib/kernel/fen'
import { cn } from './cn'
import { formatWan, formatYuan } from './format-money'

/** An amount of money, always labelled: ¥1,234.50, or 123.45 万元 with `unit="wan"`. Never guesses: null prints —. */
export function Money({
  amount,
  unit = 'yuan',
  className,
}: {
  amount: Fen | null
  unit?: 'yuan' | 'wan'
  className?: string
}) {
  const dress = cn('whitespace-nowrap tabular-nums', className)
  if (amount === null) return <span className={dress}>—</span>
  if (unit === 'yuan')
    return <span className={dress}>{`${amount < 0 ? '-' : ''}¥${formatYuan(amount).replace('-', '')}`}</span>
  return (
    <span className={dress} title={`¥${formatYuan(amount)}`}>
      {formatWan(amount)} 万元
    </span>
  )
}
