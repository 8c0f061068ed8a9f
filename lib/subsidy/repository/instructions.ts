import type { Fen } from '@/lib/kernel/fen'
import { dayOf } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { InstructionStatus } from '../flow'
import type { BankAnswer } from '../model'

/** Writes one instruction per live line of a batch. They are sent by the worker once this is committed. */
export const insertInstructions = (tx: Tx, countyCode: string, batchId: string, now: Date): Promise<number> =>
  tx.$executeRaw`
    insert into bank_instruction (county_code, attempt_id, batch_id, status, next_at)
    select county_code, id, batch_id, 'waiting', ${now}::timestamptz from payment_attempt
     where county_code = ${countyCode} and batch_id = ${batchId}::uuid and status = 'live'`

/** A bank line with what the link needs to say of it; sealed values are still sealed. */
export type ClaimedInstruction = {
  readonly attemptId: string
  /** Where it stood before it was claimed: only a `waiting` one has surely never been sent. */
  readonly was: Extract<InstructionStatus, 'waiting' | 'sending' | 'accepted'>
  readonly batchNumber: string
  readonly fundYearId: string
  readonly amountFen: Fen
  readonly holderName: string
  readonly accountSealed: string
  readonly branchCode: string | null
  readonly note: string
}

const MOST_AT_ONCE = 50
/** However often the bank did not answer, it is asked again within half an hour. */
const LONGEST_SECONDS = 1800

/**
 * Takes up what waits, a batch's lines in their order. A `waiting` one is `sending` from here on, whatever becomes of whoever
 * took it: after the lease somebody else takes it up, and asks first. Each further try waits twice as long.
 */
export async function claimInstructions(
  tx: Tx,
  countyCode: string,
  leaseSeconds: number,
  now: Date,
): Promise<ClaimedInstruction[]> {
  const rows = await tx.$queryRaw<(Omit<ClaimedInstruction, 'amountFen'> & { amountFen: bigint })[]>`
    with due as (
      select county_code, attempt_id, status from bank_instruction
       where county_code = ${countyCode} and status in ('waiting', 'sending', 'accepted') and next_at <= ${now}::timestamptz
       order by next_at, attempt_id limit ${MOST_AT_ONCE} for update skip locked
    ), claimed as (
      update bank_instruction as instruction
         set status = case when due.status = 'waiting' then 'sending' else due.status end, tries = tries + 1,
             next_at = ${now}::timestamptz
                     + make_interval(secs => least(${leaseSeconds}::float8 * power(2, least(tries, 10)), ${LONGEST_SECONDS}::float8))
        from due
       where instruction.county_code = due.county_code and instruction.attempt_id = due.attempt_id
      returning instruction.county_code, instruction.attempt_id, due.status as was
    )
    select attempt.id as "attemptId", claimed.was, batch.number as "batchNumber", batch.fund_year_id as "fundYearId",
           attempt.amount_fen as "amountFen", attempt.holder_name as "holderName",
           attempt.account_sealed as "accountSealed", attempt.branch_code as "branchCode",
           coalesce(award.title, item.title) || '第' || payment.instalment || '期' as note
      from claimed
      join payment_attempt attempt on attempt.county_code = claimed.county_code and attempt.id = claimed.attempt_id
      join disbursement_batch batch on batch.county_code = attempt.county_code and batch.id = attempt.batch_id
      join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
      join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
      left join policy_item item on item.county_code = award.county_code and item.id = award.item_id
     order by attempt.line`
  return rows.map((row) => ({ ...row, amountFen: fenOf(row.amountFen) }))
}

export type Answered =
  | { readonly status: 'accepted' }
  | { readonly status: 'paid'; readonly amountFen: Fen; readonly settledOn: string }
  | { readonly status: 'failed'; readonly code: string; readonly reason: string }

/** Keeps what the bank said. Nothing changes where an answer stands already. Answers whether it was kept. */
export async function noteAnswer(
  tx: Tx,
  countyCode: string,
  attemptId: string,
  answer: Answered,
  now: Date,
): Promise<boolean> {
  const paid = answer.status === 'paid' ? answer : null
  const failed = answer.status === 'failed' ? answer : null
  const noted = await tx.$executeRaw`
    update bank_instruction
       set status = ${answer.status}, answered_fen = ${paid?.amountFen ?? null}::bigint,
           settled_on = ${paid?.settledOn ?? null}::text::date, failure_code = ${failed?.code ?? null},
           failure_reason = ${failed?.reason ?? null},
           answered_at = case when ${answer.status} = 'accepted' then null else ${now}::timestamptz end
     where county_code = ${countyCode} and attempt_id = ${attemptId}::uuid and status in ('sending', 'accepted')`
  return noted === 1
}

export async function findAnswers(tx: Tx, countyCode: string, batchId: string): Promise<BankAnswer[]> {
  const rows = await tx.bankInstruction.findMany({
    where: { countyCode, batchId, status: { in: ['paid', 'failed'] }, attempt: { status: 'live' } },
    include: { attempt: { select: { amountFen: true } } },
    orderBy: { attempt: { line: 'asc' } },
  })
  return rows.map(({ attemptId, status, answeredFen, attempt, settledOn, failureCode, failureReason }) => ({
    attemptId,
    status: status as 'paid' | 'failed',
    amountFen: fenOf(answeredFen ?? attempt.amountFen),
    settledOn: settledOn && dayOf(settledOn),
    failureCode,
    failureReason,
  }))
}

/** How many instructions of a batch stand where; all of them 0 where it went by file. */
export async function countInstructions(
  tx: Tx,
  countyCode: string,
  batchId: string,
): Promise<Readonly<Record<InstructionStatus, number>>> {
  const groups = await tx.bankInstruction.groupBy({ by: ['status'], where: { countyCode, batchId }, _count: true })
  const counts = { waiting: 0, sending: 0, accepted: 0, paid: 0, failed: 0 }
  for (const { status, _count } of groups) counts[status as InstructionStatus] = _count
  return counts
}
