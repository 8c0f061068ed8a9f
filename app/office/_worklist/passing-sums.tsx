'use client'
import { useTicked } from '@/components/table/use-ticked'
import { formatYuan } from '@/components/ui/format-money'
import { toFen } from '@/lib/kernel/fen'
import { PASSING_FORM, PASSING_NAME } from './passing-selection'
import { useTickWays } from './use-tick-ways'

type Case = { readonly value: string; readonly item: string; readonly amountFen: number }

/** Exactly which: the ticked cases by item, with their number and sum. */
export function PassingSums({ cases }: { cases: readonly Case[] }) {
  const ticked = new Set(useTicked(PASSING_FORM, PASSING_NAME))
  const items = new Map<string, { count: number; fen: number }>()
  for (const { value, item, amountFen } of cases) {
    if (!ticked.has(value)) continue
    const { count, fen } = items.get(item) ?? { count: 0, fen: 0 }
    items.set(item, { count: count + 1, fen: fen + amountFen })
  }
  return (
    <ul aria-label="将办理的事项" className="list-disc pl-5">
      {[...items].map(([item, { count, fen }]) => (
        <li key={item}>
          {item} {count} 件{fen > 0 ? `，合计 ¥${formatYuan(toFen(fen))}` : ''}
        </li>
      ))}
    </ul>
  )
}

/** Nothing to see: shift and x on the tick boxes of the list. */
export function TickWays() {
  useTickWays(PASSING_FORM, PASSING_NAME)
  return null
}
