import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { RetentionRule } from '../model'

/** Every period ever declared, in the order in which they were set: the last one set that has begun holds. */
export async function findRetentionRules(tx: Tx, countyCode: string): Promise<RetentionRule[]> {
  const rows = await tx.retentionRule.findMany({
    where: { countyCode },
    orderBy: [{ setAt: 'asc' }, { id: 'asc' }],
    select: { id: true, itemId: true, months: true, effectiveOn: true },
  })
  return rows.map((row) => ({ ...row, effectiveOn: dayOf(row.effectiveOn) }))
}

type NewRule = { readonly itemId: string | null; readonly months: number | null; readonly effectiveOn: PlainDate }

export async function insertRetentionRule(tx: Tx, actor: Actor, rule: NewRule, now: Date): Promise<string> {
  const { countyCode, accountId } = actor
  const id = newId()
  const effectiveOn = toDayColumn(rule.effectiveOn)
  await tx.retentionRule.create({ data: { countyCode, id, ...rule, effectiveOn, setById: accountId, setAt: now } })
  return id
}
