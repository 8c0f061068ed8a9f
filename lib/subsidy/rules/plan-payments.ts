import { sumFen, type Fen } from '@/lib/kernel/fen'
import { yearOf, type PlainDate } from '@/lib/kernel/plain-date'
import type { Gate, SubsidyGrant } from '@/lib/policy/engine/assessment'
import type { PlannedShare } from '../model'

/** An instalment as the county will owe it. `year` is the fund year that bears it. */
export type PlannedPayment = {
  readonly instalment: number
  readonly partName: string
  readonly dueOn: PlainDate
  readonly year: number
  readonly months: number | null
  readonly gate: string | null
  /** Codes of the criteria the gate puts again. */
  readonly recheck: readonly string[]
  readonly countyFen: Fen
  readonly grossFen: Fen
  readonly shares: readonly PlannedShare[]
}

/**
 * Every instalment of a grant with the county's line. It is booked in the year in which it falls due; what fell due in an
 * earlier year (补发) is borne by this one.
 */
export const planPayments = (grant: SubsidyGrant, today: PlainDate): PlannedPayment[] =>
  grant.instalments.map((instalment) => ({
    instalment: instalment.number,
    partName: instalment.partName,
    dueOn: instalment.dueOn,
    year: Math.max(yearOf(instalment.dueOn), yearOf(today)),
    months: instalment.months,
    gate: gateText(instalment.gate),
    recheck: instalment.gate?.recheck ?? [],
    countyFen: sumFen(instalment.funding.filter(({ funder }) => funder === 'county').map(({ amountFen }) => amountFen)),
    grossFen: instalment.amountFen,
    shares: instalment.funding,
  }))

/** What is kept of a gate, and what it is known again by. */
export const gateText = (gate: Gate | null): string | null => (gate === null ? null : `${gate.clause}：${gate.text}`)
