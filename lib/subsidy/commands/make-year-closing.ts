import { recordAudit } from '@/lib/audit/steps/record-audit'
import { lockYears } from '@/lib/fund/steps/find-years'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { toYuanText, ZERO } from '@/lib/kernel/fen'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayDisburse } from '../permission'
import { findClosings, insertClosing } from '../repository/closings'
import {
  closingHashText,
  leftOf,
  misallocated,
  refuseClosing,
  totalClosing,
  type ClosingLine,
  type YearToClose,
} from '../rules/closing'
import type { MakeYearClosingInput } from '../schema'
import { lockYearToClose } from '../steps/read-year-to-close'

/** 编制年终结转: on the decision of the leading group, what becomes of every line. Frozen; a second treasurer posts it. */
export function makeYearClosing(
  actor: Actor,
  input: MakeYearClosingInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const refusal = mayDisburse(actor)
    if (refusal) return fail(refusal)
    const years = await lockYears(tx, actor.countyCode, input.fundYearId)
    if (!years) return fail({ kind: 'notFound', what: 'fundYear' })
    const state = await lockYearToClose(tx, actor.countyCode, years)
    const hindrance = refuseClosing(state, yearOf(dateIn(now))) ?? (await refuseSecond(tx, actor, input.fundYearId))
    if (hindrance) return fail(hindrance)
    const lines = linesOf(state, input)
    const wrong = refuseAllocation(state, lines)
    return wrong ? fail(wrong) : keep(tx, actor, { input, state, lines }, now)
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

async function refuseSecond(tx: Tx, actor: Actor, fundYearId: string): Promise<Failure | null> {
  const open = (await findClosings(tx, actor.countyCode, fundYearId)).some(({ status }) => status === 'made')
  return open ? refused('alreadyMade', '这一年已有一份结转等待复核入账。请先入账或撤销。') : null
}

const linesOf = ({ year }: YearToClose, { carried, returned, lapsed }: MakeYearClosingInput): ClosingLine[] =>
  year.subBudgets
    .filter((one) => leftOf(one) > 0)
    .map(({ id, reservedFen, committedFen }) => ({
      subBudgetId: id,
      carriedFen: carried[id] ?? ZERO,
      returnedFen: returned[id] ?? ZERO,
      lapsedFen: lapsed[id] ?? ZERO,
      reservedFen,
      committedFen,
    }))

function refuseAllocation({ year }: YearToClose, lines: readonly ClosingLine[]): Failure | null {
  for (const line of lines) {
    const subBudget = year.subBudgets.find(({ id }) => id === line.subBudgetId)
    const wrong = subBudget && misallocated(subBudget, line)
    if (wrong) return invalidField(`carried/${line.subBudgetId}`, wrong)
  }
  return null
}

type Made = { input: MakeYearClosingInput; state: YearToClose; lines: readonly ClosingLine[] }

async function keep(
  tx: Tx,
  actor: Actor,
  { input: { fundYearId, documentNumber }, state, lines }: Made,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const totals = totalClosing(lines)
  const contentHash = sha256(closingHashText(documentNumber, lines, state))
  const row = { fundYearId, documentNumber, contentHash, lines, totals, madeById: actor.accountId }
  const id = await insertClosing(tx, actor.countyCode, row, now)
  await recordAudit(tx, actor, {
    action: 'subsidy.makeYearClosing',
    objectKind: 'yearClosing',
    objectId: id,
    summary: `编制 ${state.year.year} 年终结转（${documentNumber}）：结转 ${toYuanText(totals.carriedFen)} 元，交回 ${toYuanText(totals.returnedFen)} 元，注销 ${toYuanText(totals.lapsedFen)} 元`,
    now,
    detail: { contentHash },
  })
  return ok({ id })
}
