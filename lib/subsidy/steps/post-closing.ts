import { carryOver, giveUp } from '@/lib/fund/steps/carry-over'
import { closeYear } from '@/lib/fund/steps/close-year'
import { placeCarried } from '@/lib/fund/steps/place-carried'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Fen } from '@/lib/kernel/fen'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { carryPaymentRows } from '../repository/closing-state'
import type { ClosingLine, YearClosing, YearToClose } from '../rules/closing'

type Posting = { closing: YearClosing; state: YearToClose; nextYearId: string }
type Done = Promise<Result<void, Failure>>

/**
 * Books a closing: what is handed back or lapses leaves the budget; what is carried, reserved or committed leaves this
 * year's and comes to the next one's, case by case and instalment by instalment. The year is closed.
 */
export async function postClosing(tx: Tx, actor: Actor, { closing, state, nextYearId }: Posting, now: Date): Done {
  const { subBudgets } = state.year
  const places = await placeCarried(tx, actor.countyCode, {
    nextYearId,
    subBudgets: subBudgets.filter(({ id }) => goesOn(id, closing.lines, state)),
  })
  const given = await postUnspent(tx, actor, { closing, places }, now)
  if (!given.ok) return given
  const reserved = await carryReservations(tx, actor, { closing, state, places }, now)
  if (!reserved.ok) return reserved
  const committed = await carryCommitments(tx, actor, { closing, state, places }, now)
  if (!committed.ok) return committed
  await closeYear(tx, actor.countyCode, closing.fundYearId)
  return ok(undefined)
}

const goesOn = (id: string, lines: readonly ClosingLine[], { payments }: YearToClose): boolean =>
  payments.some(({ subBudgetId }) => subBudgetId === id) ||
  lines.some(({ subBudgetId, carriedFen, reservedFen }) => subBudgetId === id && carriedFen + reservedFen > 0)

type Places = ReadonlyMap<string, string>
const placeOf = (places: Places, subBudgetId: string): string => {
  const place = places.get(subBudgetId)
  if (place === undefined) throw new Error(`no sub-budget of the next year takes over ${subBudgetId}`)
  return place
}
const referenceOf = ({ id, documentNumber }: YearClosing) =>
  ({ kind: 'yearClosing', id, memo: documentNumber }) as const

async function postUnspent(
  tx: Tx,
  actor: Actor,
  { closing, places }: { closing: YearClosing; places: Places },
  now: Date,
): Done {
  const reference = referenceOf(closing)
  const parts = (of: (line: ClosingLine) => Fen) =>
    closing.lines.flatMap((line) => (of(line) === 0 ? [] : [{ subBudgetId: line.subBudgetId, amountFen: of(line) }]))
  const back = parts(({ returnedFen }) => returnedFen)
  const returned = await giveUp(tx, actor, { movement: 'handBack', lines: back }, reference, now)
  if (!returned.ok) return returned
  const gone = parts(({ lapsedFen }) => lapsedFen)
  const lapsed = await giveUp(tx, actor, { movement: 'lapse', lines: gone }, reference, now)
  if (!lapsed.ok) return lapsed
  const lines = parts(({ carriedFen }) => carriedFen).map((line) => ({
    ...line,
    toId: placeOf(places, line.subBudgetId),
  }))
  return carryOver(tx, actor, { account: 'available', lines }, reference, now)
}

type Going = { closing: YearClosing; state: YearToClose; places: Places }

/** Each under its own case: what a case holds reserved is found again by its entries. */
async function carryReservations(tx: Tx, actor: Actor, { closing, state, places }: Going, now: Date): Done {
  for (const { applicationId, subBudgetId, amountFen } of state.reservations) {
    const reference = { kind: 'application', id: applicationId, memo: `年终结转 ${closing.documentNumber}` } as const
    const lines = [{ subBudgetId, amountFen, toId: placeOf(places, subBudgetId) }]
    const carried = await carryOver(tx, actor, { account: 'reserved', lines }, reference, now)
    if (!carried.ok) return carried
  }
  return ok(undefined)
}

async function carryCommitments(tx: Tx, actor: Actor, { closing, state, places }: Going, now: Date): Done {
  const moves = state.payments.map(({ id, subBudgetId }) => ({ id, toId: placeOf(places, subBudgetId) }))
  const moved = await carryPaymentRows(tx, actor.countyCode, moves)
  if (moved !== moves.length) throw new Error(`closing: ${moved} of ${moves.length} instalments were still open`)
  const lines = state.payments.map(({ id, entitlementId, subBudgetId, netFen }) => ({
    ...{ subBudgetId, entitlementId, paymentId: id, amountFen: netFen },
    toId: placeOf(places, subBudgetId),
  }))
  return carryOver(tx, actor, { account: 'committed', lines }, referenceOf(closing), now)
}
