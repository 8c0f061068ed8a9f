import { allocate, type Fen, minFen, subtractFen, ZERO } from '@/lib/kernel/fen'
import { addMonths, parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { FundingShare, Schedule, StartFrom } from '../rulebook/schema'
import type { Missing, PlannedInstalment } from './assessment'
import { fundInstalment } from './fund-instalment'
import { missingFact } from './missing'
import type { ReckoningBench } from './bench'
import type { PartSum } from './reckon-part'

/** An instalment before it has its number within the award. */
export type Draft = Omit<PlannedInstalment, 'number'>

type Slot = Pick<Draft, 'dueOn' | 'amountFen' | 'gate' | 'months'>

/** When a schedule starts; null with what is missing when the fact that says so is not known. */
export function startOfSchedule(
  bench: ReckoningBench,
  startFrom: StartFrom,
  grantedOn: PlainDate,
): { day: PlainDate | null; missing: readonly Missing[] } {
  if (startFrom.kind === 'grant') return { day: grantedOn, missing: [] }
  const { value } = bench.reader.read(startFrom.fact, bench.applicationDay)
  const day = typeof value === 'string' ? parsePlainDate(value) : null
  if (day === null && bench.mode === 'hopeful') return { day: grantedOn, missing: [] }
  return { day, missing: day === null ? [missingFact(bench.evidence, startFrom.fact, 'unknown')] : [] }
}

/** The payments of one part; they sum to `totalFen`, which reductions may have brought below the part's own sum. */
export function planInstalments(
  sum: PartSum,
  totalFen: Fen,
  start: PlainDate,
  lines: readonly FundingShare[],
): Draft[] {
  const schedule = sum.tier.schedule ?? sum.part.schedule
  return slotsOf(schedule, sum, totalFen, start)
    .filter((slot) => slot.amountFen > ZERO)
    .map((slot) => ({
      ...slot,
      part: sum.part.code,
      partName: sum.part.name,
      funding: fundInstalment(slot.amountFen, lines),
    }))
}

function slotsOf(schedule: Schedule, sum: PartSum, totalFen: Fen, start: PlainDate): Slot[] {
  switch (schedule.kind) {
    case 'once':
      return [{ dueOn: addMonths(start, schedule.afterMonths), amountFen: totalFen, gate: null, months: monthsOf(sum) }]
    case 'monthly':
    case 'yearly':
      return periodic(schedule, sum, totalFen, start)
    case 'instalments': {
      const amounts = allocate(
        totalFen,
        schedule.instalments.map((one) => one.weight),
      )
      return schedule.instalments.map(({ afterMonths, gate }, index) => ({
        dueOn: addMonths(start, afterMonths),
        amountFen: amounts[index] ?? ZERO,
        gate,
        months: null,
      }))
    }
  }
}

/** Full periods from the front until the total is used up: what was taken off shortens the stream at its end. */
function periodic(
  schedule: Extract<Schedule, { kind: 'monthly' | 'yearly' }>,
  sum: PartSum,
  totalFen: Fen,
  start: PlainDate,
): Slot[] {
  const step = schedule.kind === 'monthly' ? 1 : 12
  const slots: Slot[] = []
  let left = totalFen
  for (let index = 0; index < (sum.periods ?? 0); index += 1) {
    const amountFen = minFen(sum.perPeriodFen, left)
    left = subtractFen(left, amountFen)
    const dueOn = addMonths(start, schedule.afterMonths + index * step)
    slots.push({ dueOn, amountFen, gate: index === 0 ? null : schedule.gate, months: step })
  }
  return slots
}

const monthsOf = ({ part, periods }: PartSum): number | null =>
  periods === null ? null : periods * (part.per === 'year' ? 12 : 1)
