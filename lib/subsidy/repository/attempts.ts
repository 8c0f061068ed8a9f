import { fenOf } from '@/lib/platform/fen-column'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { forgetPlans } from '@/lib/platform/forget-plans'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { AttemptStatus, PaymentStatus } from '../flow'
import type { Attempt } from '../model'

/** One bank line per payment, in the order given, with the account as it is today; the payments leave the due list. */
export async function insertAttempts(
  tx: Tx,
  countyCode: string,
  batchId: string,
  paymentIds: readonly string[],
): Promise<number> {
  await forgetPlans(tx)
  const sent = await tx.$executeRaw`
    update payment set status = 'inBatch', version = version + 1
     where county_code = ${countyCode} and id = any(${[...paymentIds]}::uuid[]) and status = 'due'`
  await tx.$executeRaw`
    insert into payment_attempt
      (county_code, id, payment_id, batch_id, line, amount_fen, holder_name, bank_name, branch_code,
       account_sealed, account_blind, account_masked, status)
    select payment.county_code, line.attempt_id, payment.id, ${batchId}::uuid, line.number,
           payment.amount_fen - payment.offset_fen, account.holder_name, account.bank_name, account.branch_code,
           account.account_sealed, account.account_blind, account.account_masked, 'live'
      from unnest(${[...paymentIds]}::uuid[], ${paymentIds.map(() => newId())}::uuid[])
           with ordinality as line (payment_id, attempt_id, number)
      join payment on payment.county_code = ${countyCode} and payment.id = line.payment_id
      join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
      join payee_account account on account.county_code = award.county_code and account.id = award.payee_account_id`
  return sent
}

type Row = Omit<Attempt, 'amountFen'> & { amountFen: bigint }
const toAttempt = (row: Row): Attempt => ({ ...row, amountFen: fenOf(row.amountFen) })

/** The lines of a batch with their payments. */
export async function findAttemptsOf(tx: Tx, countyCode: string, batchId: string): Promise<Attempt[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select attempt.id, attempt.payment_id as "paymentId", payment.entitlement_id as "entitlementId",
           award.application_id as "applicationId", award.opening_signed_by_id as "openingSignedById",
           payment.sub_budget_id as "subBudgetId",
           attempt.batch_id as "batchId", attempt.line, attempt.amount_fen as "amountFen",
           attempt.status::text as status, payment.status::text as "paymentStatus"
      from payment_attempt attempt
      join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
      join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
     where attempt.county_code = ${countyCode} and attempt.batch_id = ${batchId}::uuid
     order by attempt.line`
  return rows.map(toAttempt)
}

/** One line, its payment locked. */
export async function findAttemptForUpdate(tx: Tx, countyCode: string, id: string): Promise<Attempt | null> {
  await tx.$queryRaw`select 1 from payment join payment_attempt attempt
      on attempt.county_code = payment.county_code and attempt.payment_id = payment.id
    where attempt.county_code = ${countyCode} and attempt.id = ${id}::uuid for update`
  const row = await tx.paymentAttempt.findUnique({
    where: { countyCode_id: { countyCode, id } },
    include: { payment: { include: { entitlement: { select: { applicationId: true, openingSignedById: true } } } } },
  })
  return (
    row && {
      id: row.id,
      paymentId: row.paymentId,
      entitlementId: row.payment.entitlementId,
      ...row.payment.entitlement,
      subBudgetId: row.payment.subBudgetId,
      batchId: row.batchId,
      line: row.line,
      amountFen: fenOf(row.amountFen),
      status: row.status,
      paymentStatus: row.payment.status,
    }
  )
}

/** Batches of the bank lines with these ids, wherever they are: to tell another batch's line from an unknown one. */
export async function findBatchesOf(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<{ id: string; batchId: string; status: AttemptStatus; amountFen: bigint }[]> {
  return tx.$queryRaw`
    select id, batch_id as "batchId", status::text as status, amount_fen as "amountFen" from payment_attempt
     where county_code = ${countyCode} and id = any(${[...ids]}::uuid[])`
}

export type StaleLine = { readonly line: number; readonly holderName: string }

/** Lines whose payee has another account by now than when the batch was made: they would pay the old one. */
export const findStaleLines = (tx: Tx, countyCode: string, batchId: string): Promise<StaleLine[]> => tx.$queryRaw`
  select attempt.line, attempt.holder_name as "holderName"
    from payment_attempt attempt
    join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
    join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
    join payee_account account on account.county_code = award.county_code and account.id = award.payee_account_id
   where attempt.county_code = ${countyCode} and attempt.batch_id = ${batchId}::uuid and attempt.status = 'live'
     and account.account_blind <> attempt.account_blind
   order by attempt.line limit 20`

export type OpenBatch = {
  readonly id: string
  readonly number: string
  readonly hands: readonly string[]
}

/** Batches that hold a line of this award and have not left the house, locked: none of them is exported meanwhile. */
export async function findOpenBatchesForUpdate(
  tx: Tx,
  countyCode: string,
  entitlementId: string,
): Promise<readonly OpenBatch[]> {
  return tx.$queryRaw`
    select batch.id, batch.number, array_remove(array[batch.made_by_id, batch.checked_by_id], null) as hands
      from disbursement_batch batch
     where batch.county_code = ${countyCode} and batch.status in ('made', 'checked')
       and exists (select 1 from payment_attempt attempt
                     join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
                    where attempt.county_code = batch.county_code and attempt.batch_id = batch.id
                      and attempt.status = 'live' and payment.entitlement_id = ${entitlementId}::uuid)
     order by batch.id for update of batch`
}

export type Settlement = {
  readonly attemptId: string
  readonly paymentId: string
  readonly settledOn: PlainDate
  readonly failureCode: string | null
  readonly failureReason: string | null
}
type Move = { attempt: { from: AttemptStatus; to: AttemptStatus }; payment: { from: PaymentStatus; to: PaymentStatus } }

/** Moves bank lines and their payments from one status to another, all at once. Throws when one was not where it should be. */
export async function settleAttempts(
  tx: Tx,
  countyCode: string,
  settlements: readonly Settlement[],
  move: Move,
): Promise<void> {
  if (settlements.length === 0) return
  const attempts = await tx.$executeRaw`
    update payment_attempt set status = ${move.attempt.to}::payment_attempt_status, settled_on = line.settled_on,
           failure_code = line.failure_code, failure_reason = line.failure_reason
      from unnest(${settlements.map((one) => one.attemptId)}::uuid[], ${settlements.map((one) => one.settledOn)}::text[]::date[],
                  ${settlements.map((one) => one.failureCode)}::text[], ${settlements.map((one) => one.failureReason)}::text[])
           as line (id, settled_on, failure_code, failure_reason)
     where payment_attempt.county_code = ${countyCode} and payment_attempt.id = line.id
       and payment_attempt.status = ${move.attempt.from}::payment_attempt_status`
  const payments = await tx.$executeRaw`
    update payment set status = ${move.payment.to}::payment_status, version = version + 1,
           paid_on = case when ${move.payment.to} = 'paid' then line.settled_on end
      from unnest(${settlements.map((one) => one.paymentId)}::uuid[], ${settlements.map((one) => one.settledOn)}::text[]::date[])
           as line (id, settled_on)
     where payment.county_code = ${countyCode} and payment.id = line.id
       and payment.status = ${move.payment.from}::payment_status`
  if (attempts !== settlements.length || payments !== settlements.length) {
    throw new Error(`settling ${settlements.length} lines moved ${attempts} lines and ${payments} payments`)
  }
}

/** How many lines of a batch the bank has not answered. */
export const countLive = (tx: Tx, countyCode: string, batchId: string): Promise<number> =>
  tx.paymentAttempt.count({ where: { countyCode, batchId, status: 'live' } })
