import { type Fen, minFen, subtractFen, ZERO } from '@/lib/kernel/fen'
import { addMonths, type PlainDate } from '@/lib/kernel/plain-date'
import type { FundingShare, Schedule } from '../rulebook/schema'
import type { Missing, PlannedInstalment } from './assessment'
import { fundInstalment } from './fund-instalment'
import type { ReckoningBench } from './bench'
import type { PartSum } from './reckon-part'
import { type Slot, type Slots, splitIntoInstalments } from './split-instalments'
import { startOfSchedule } from './start-of-schedule'

/** An instalment before it has its number within the award. */
export type Draft = Omit<PlannedInstalment, 'number'>

export type Plan = { readonly drafts: readonly Draft[]; readonly missing: readonly Missing[] }

/** The payments of one part; they sum to `totalFen`, which reductions may have brought below the part's own sum. */
export function planInstalments(
  bench: ReckoningBench & { readonly grantedOn: PlainDate },
  sum: PartSum,
  totalFen: Fen,
  lines: readonly FundingShare[],
): Plan {
  const schedule = sum.tier.schedule ?? sum.part.schedule
  const start = startOfSchedule(bench, schedule.startFrom, bench.grantedOn)
  if (start.day === null) return { drafts: [], missing: start.missing }
  const planned = slotsOf(bench, schedule, sum, totalFen, start.day)
  const drafts = planned.slots
    .filter((slot) => slot.amountFen > ZERO)
    .map((slot) => ({
      ...slot,
      part: sum.part.code,
      partName: sum.part.name,
      funding: fundInstalment(slot.amountFen, lines),
    }))
  return { drafts: planned.missing.length > 0 ? [] : drafts, missing: planned.missing }
}

function slotsOf(
  bench: ReckoningBench & { readonly grantedOn: PlainDate },
  schedule: Schedule,
  sum: PartSum,
  totalFen: Fen,
  start: PlainDate,
): Slots {
  switch (schedule.kind) {
    case 'once': {
      const dueOn = addMonths(start, schedule.afterMonths)
      return { slots: [{ dueOn, amountFen: totalFen, gate: null, months: monthsOf(sum) }], missing: [] }
    }
    case 'monthly':
    case 'yearly':
      return { slots: periodic(schedule, sum, totalFen, { start, grantedOn: bench.grantedOn }), missing: [] }
    case 'instalments':
      return splitIntoInstalments(bench, schedule, { totalFen, months: monthsOf(sum) }, start)
  }
}

/**
 * Full periods from the front until the total is used up: what was taken off shortens the stream at its end. What falls due
 * within the first period needs no gate, its conditions were met at the grant; a stream that begins later has one before each.
 */
function periodic(
  schedule: Extract<Schedule, { kind: 'monthly' | 'yearly' }>,
  sum: PartSum,
  totalFen: Fen,
  { start, grantedOn }: { readonly start: PlainDate; readonly grantedOn: PlainDate },
): Slot[] {
  const step = schedule.kind === 'monthly' ? 1 : 12
  const slots: Slot[] = []
  let left = totalFen
  for (let index = 0; index < (sum.periods ?? 0); index += 1) {
    const amountFen = minFen(sum.perPeriodFen, left)
    left = subtractFen(left, amountFen)
    const dueOn = addMonths(start, schedule.afterMonths + index * step)
    const isFresh = index === 0 && dueOn <= addMonths(grantedOn, step)
    slots.push({ dueOn, amountFen, gate: isFresh ? null : schedule.gate, months: step })
  }
  return slots
}

const monthsOf = ({ part, periods }: PartSum): number | null =>
  periods === null ? null : periods * (part.per === 'year' ? 12 : 1)
