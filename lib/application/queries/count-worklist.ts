import type { Actor } from '@/lib/kernel/actor'
import { addDays, dateIn, startOf } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { averageDaysOf, countHandled } from '../repository/handled'
import { waitingScope } from '../repository/waiting-rows'
import { countWaiting, type WaitingCount } from '../repository/worklist'
import { waitingKindsOf, type HandledKind } from '../rules/waiting'
import { weekStartOf } from '../rules/week'
import { findTies } from '../steps/find-ties'

/** Days over which the average is taken. */
const AVERAGE_OVER_DAYS = 30

export type WorklistCounts = {
  /** In the order of the tabs; 'others' only when there is one. */
  readonly waiting: readonly WaitingCount[]
  /** Everything the person may do themselves, of it due today, and overdue. */
  readonly total: number
  readonly dueToday: number
  readonly overdue: number
  readonly handled: Readonly<Record<HandledKind, number>>
  /** Days a case lay on the person's desk, over the last 30 days. */
  readonly averageDays: number | null
}

/** What waits for the person, how urgent it is, and what they have got done. */
export async function countWorklist(actor: Actor, now: Date): Promise<WorklistCounts> {
  const today = dateIn(now)
  const scope = waitingScope(actor, await findTies(reading, actor))
  const counts = await countWaiting(reading, scope, today)
  const countOf = (kind: WaitingCount['kind']) =>
    counts.find((one) => one.kind === kind) ?? { kind, count: 0, today: 0, overdue: 0 }
  const own = waitingKindsOf(actor).map(countOf)
  const sum = (part: (one: WaitingCount) => number) => own.reduce((total, one) => total + part(one), 0)
  const handled = (kind: HandledKind) => countHandled(reading, actor, kind, weekStartOf(today))
  const others = countOf('others')
  return {
    waiting: others.count > 0 ? [...own, others] : own,
    total: sum(({ count }) => count),
    dueToday: sum((one) => one.today),
    overdue: sum(({ overdue }) => overdue),
    handled: { passed: await handled('passed'), returned: await handled('returned'), closed: await handled('closed') },
    averageDays: await averageDaysOf(reading, actor, startOf(addDays(today, -AVERAGE_OVER_DAYS))),
  }
}
