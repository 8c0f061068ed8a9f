import { refuseUnconfirmed } from '@/lib/account/steps/refuse-unconfirmed'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { lockYears } from '@/lib/fund/steps/find-years'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { moveClosing } from '../repository/closings'
import {
  closingHashText,
  isUnchanged,
  refuseClosing,
  totalClosing,
  type YearClosing,
  type YearToClose,
} from '../rules/closing'
import type { PostYearClosingInput } from '../schema'
import { postClosing } from '../steps/post-closing'
import { lockYearToClose } from '../steps/read-year-to-close'
import { takeClosing } from '../steps/take-closing'

/** 复核入账: another treasurer books exactly what was made and shown; the year is closed, its open work goes on in the next. */
export function postYearClosing(
  actor: Actor,
  input: PostYearClosingInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const unconfirmed = refuseUnconfirmed(actor)
  if (unconfirmed) return Promise.resolve(fail(unconfirmed))
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const taken = await takeClosing(tx, actor, input.closingId)
    if (!taken.ok) return taken
    const closing = taken.value
    if (closing.madeById === actor.accountId)
      return fail(refused('sameHand', '这份结转由您编制，须由另一名财政人员复核入账。'))
    const years = await lockYears(tx, actor.countyCode, closing.fundYearId)
    if (!years) return fail({ kind: 'notFound', what: 'fundYear' })
    const state = await lockYearToClose(tx, actor.countyCode, years)
    const refusal = refuseClosing(state, yearOf(dateIn(now))) ?? refuseDifference(closing, state, input.contentHash)
    if (refusal || !state.next) return fail(refusal ?? { kind: 'notFound', what: 'fundYear' })
    return post(tx, actor, { closing, state, nextYearId: state.next.id }, now)
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now }, isLong: true })
}

/** What was seen is what was made, and the year is still what it was then. */
function refuseDifference(closing: YearClosing, state: YearToClose, seenHash: string): Failure | null {
  const isSame =
    closing.contentHash === seenHash &&
    isUnchanged(state.year.subBudgets, closing.lines) &&
    sha256(closingHashText(closing.documentNumber, closing.lines, state)) === closing.contentHash
  return isSame
    ? null
    : refused('closingChanged', '编制之后，这一年的余额或待拨付款项又有变化。请撤销这份结转，重新编制。')
}

async function post(
  tx: Tx,
  actor: Actor,
  posting: { closing: YearClosing; state: YearToClose; nextYearId: string },
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { closing, state } = posting
  const signature = { postedById: actor.accountId, postedAt: now }
  if (!(await moveClosing(tx, actor.countyCode, closing, { status: 'posted', ...signature })))
    return fail({ kind: 'conflict', expected: 'made', found: 'changed' })
  const posted = await postClosing(tx, actor, posting, now)
  if (!posted.ok) return posted
  const { carriedFen, returnedFen, lapsedFen, reservedFen, committedFen } = totalClosing(closing.lines)
  await recordAudit(tx, actor, {
    action: 'subsidy.postYearClosing',
    objectKind: 'yearClosing',
    objectId: closing.id,
    summary: `${state.year.year} 年终结转入账（${closing.documentNumber}）：结转 ${toYuanText(carriedFen)} 元，交回 ${toYuanText(returnedFen)} 元，注销 ${toYuanText(lapsedFen)} 元；预占 ${toYuanText(reservedFen)} 元、承诺 ${toYuanText(committedFen)} 元转下年`,
    now,
    detail: { contentHash: closing.contentHash },
  })
  return ok({ id: closing.id })
}
