import { allocate, type Fen, minFen, subtractFen, toFen, ZERO } from '@/lib/kernel/fen'
import { addMonths, type PlainDate } from '@/lib/kernel/plain-date'
import type { Schedule, ScheduledInstalment } from '../rulebook/schema'
import type { Missing, PlannedInstalment } from './assessment'
import { judge, type ReckoningBench } from './bench'
import { evaluateTest } from './evaluate-test'
import { startOfSchedule } from './start-of-schedule'

export type Slot = Pick<PlannedInstalment, 'dueOn' | 'amountFen' | 'gate' | 'months'>
export type Slots = { readonly slots: readonly Slot[]; readonly missing: readonly Missing[] }

/** What is split, and the months that all of it stands for. */
type Whole = { readonly totalFen: Fen; readonly months: number | null }

/**
 * The instalments of a whole, each with its share of the months. Where 提前发放 holds already on the day of the grant there is
 * just one.
 */
export function splitIntoInstalments(
  bench: ReckoningBench & { readonly grantedOn: PlainDate },
  { instalments, early }: Extract<Schedule, { kind: 'instalments' }>,
  { totalFen, months }: Whole,
  start: PlainDate,
): Slots {
  if (early !== null) {
    const evaluation = evaluateTest(bench, early.when)
    const outcome = judge(bench.mode, evaluation)
    if (outcome === 'met') {
      const [first] = instalments
      const whole = { dueOn: start, amountFen: totalFen, gate: first?.gate ?? null, months }
      return { slots: [whole], missing: [] }
    }
    if (outcome === 'unknown') return { slots: [], missing: evaluation.missing }
  }
  const amounts = amountsOf(instalments, totalFen)
  const monthsOf = shareMonths(months, amounts)
  const starts = instalments.map((one) =>
    one.startFrom === null ? { day: start, missing: [] } : startOfSchedule(bench, one.startFrom, bench.grantedOn),
  )
  return {
    missing: starts.flatMap(({ missing }) => missing),
    slots: instalments.map(({ afterMonths, gate }, index) => ({
      dueOn: addMonths(starts[index]?.day ?? start, afterMonths),
      amountFen: amounts[index] ?? ZERO,
      gate,
      months: monthsOf[index] ?? null,
    })),
  }
}

/** Whole months by the sums they are paid with: 60 months in ten equal parts are six each. They add up to all of them. */
const shareMonths = (months: number | null, amounts: readonly Fen[]): readonly number[] =>
  months === null || amounts.every((amount) => amount === ZERO) ? [] : allocate(toFen(months), amounts)

/** Fixed sums first, in their order, as far as the whole goes; what they leave by weight. */
function amountsOf(instalments: readonly ScheduledInstalment[], totalFen: Fen): Fen[] {
  let left = totalFen
  const fixed = instalments.map(({ size }) => {
    const taken = size.kind === 'fixed' ? minFen(size.amountFen, left) : ZERO
    left = subtractFen(left, taken)
    return taken
  })
  const rest = allocate(
    left,
    instalments.map(({ size }) => (size.kind === 'weight' ? size.weight : 0)),
  )
  return instalments.map(({ size }, index) => (size.kind === 'fixed' ? fixed[index] : rest[index]) ?? ZERO)
}
