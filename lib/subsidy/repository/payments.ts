import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Payment } from '../model'
import type { PlannedPayment } from '../rules/plan-payments'

export type NewPayment = PlannedPayment & { readonly subBudgetId: string }

/** Writes the instalments of an award and who bears each. A gated one waits for its re-check. Answers with their ids. */
export async function insertPayments(
  tx: Tx,
  countyCode: string,
  entitlementId: string,
  planned: readonly NewPayment[],
): Promise<string[]> {
  const rows = planned.map((payment) => ({ id: newId(), payment }))
  await tx.payment.createMany({
    data: rows.map(({ id, payment }) => ({
      countyCode,
      id,
      entitlementId,
      instalment: payment.instalment,
      partName: payment.partName,
      dueOn: toDayColumn(payment.dueOn),
      months: payment.months,
      gate: payment.gate,
      amountFen: BigInt(payment.countyFen),
      grossFen: BigInt(payment.grossFen),
      subBudgetId: payment.subBudgetId,
      status: payment.gate === null ? 'planned' : 'gated',
    })),
  })
  await tx.fundingShare.createMany({
    data: rows.flatMap(({ id, payment }) =>
      payment.shares.map((share) => ({
        countyCode,
        paymentId: id,
        funder: share.funder,
        amountFen: BigInt(share.amountFen),
      })),
    ),
  })
  return rows.map(({ id }) => id)
}

type Row = Awaited<ReturnType<Tx['payment']['findMany']>>[number]

const toPayment = (row: Row): Payment => ({
  id: row.id,
  entitlementId: row.entitlementId,
  instalment: row.instalment,
  dueOn: dayOf(row.dueOn),
  months: row.months,
  gate: row.gate,
  amountFen: fenOf(row.amountFen),
  offsetFen: fenOf(row.offsetFen),
  grossFen: fenOf(row.grossFen),
  subBudgetId: row.subBudgetId,
  status: row.status,
  version: row.version,
})

/** The instalments of an award, locked, in their order. */
export async function findPaymentsForUpdate(tx: Tx, countyCode: string, entitlementId: string): Promise<Payment[]> {
  await tx.$queryRaw`select 1 from payment
    where county_code = ${countyCode} and entitlement_id = ${entitlementId}::uuid order by id for update`
  const rows = await tx.payment.findMany({ where: { countyCode, entitlementId }, orderBy: { instalment: 'asc' } })
  return rows.map(toPayment)
}

export async function findPayment(tx: Tx, countyCode: string, id: string): Promise<Payment | null> {
  const row = await tx.payment.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toPayment(row)
}

/** A payment that has just fallen due, with whose money it would be. */
export type FallenDue = {
  readonly id: string
  readonly entitlementId: string
  readonly subBudgetId: string
  readonly payeeKey: string
  readonly netFen: Fen
}

/**
 * Planned payments whose day has come become due, all in one statement; those of one award when it is named. Answers with
 * them, the earliest first.
 */
export async function fallDue(
  tx: Tx,
  countyCode: string,
  today: PlainDate,
  entitlementId: string | null,
): Promise<FallenDue[]> {
  const rows = await tx.$queryRaw<(Omit<FallenDue, 'netFen'> & { netFen: bigint })[]>`
    with fallen as (
      update payment set status = 'due', version = version + 1
       where county_code = ${countyCode} and status = 'planned' and due_on <= ${today}::date
         and (${entitlementId}::uuid is null or entitlement_id = ${entitlementId}::uuid)
      returning *)
    select fallen.id, fallen.entitlement_id as "entitlementId", fallen.sub_budget_id as "subBudgetId",
           account.owner_kind || ':' || account.owner_id as "payeeKey",
           fallen.amount_fen - fallen.offset_fen as "netFen"
      from fallen
      join entitlement on entitlement.county_code = fallen.county_code and entitlement.id = fallen.entitlement_id
      join payee_account account
        on account.county_code = entitlement.county_code and account.id = entitlement.payee_account_id
     order by fallen.due_on, fallen.id`
  return rows.map((row) => ({ ...row, netFen: fenOf(row.netFen) }))
}

/** Due payments of one payee, the earliest first: what a new claim can be set off against at once. */
export async function findDueOfPayee(tx: Tx, countyCode: string, payeeKey: string): Promise<FallenDue[]> {
  const rows = await tx.$queryRaw<(Omit<FallenDue, 'netFen'> & { netFen: bigint })[]>`
    select payment.id, payment.entitlement_id as "entitlementId", payment.sub_budget_id as "subBudgetId",
           ${payeeKey} as "payeeKey", payment.amount_fen - payment.offset_fen as "netFen"
      from payment
      join entitlement on entitlement.county_code = payment.county_code and entitlement.id = payment.entitlement_id
      join payee_account account
        on account.county_code = entitlement.county_code and account.id = entitlement.payee_account_id
     where payment.county_code = ${countyCode} and payment.status = 'due'
       and account.owner_kind || ':' || account.owner_id = ${payeeKey}
     order by payment.due_on, payment.id
       for update of payment`
  return rows.map((row) => ({ ...row, netFen: fenOf(row.netFen) }))
}

/** Raises what has been set off, and closes as paid whatever has nothing left for the bank to do. */
export async function applyOffsets(
  tx: Tx,
  countyCode: string,
  offsets: readonly { paymentId: string; amountFen: Fen }[],
): Promise<void> {
  if (offsets.length === 0) return
  await tx.$executeRaw`
    update payment set offset_fen = offset_fen + off.amount_fen, version = version + 1
      from (select id, sum(amount_fen) as amount_fen
              from unnest(${offsets.map(({ paymentId }) => paymentId)}::uuid[],
                          ${offsets.map(({ amountFen }) => String(amountFen))}::text[]::bigint[]) as line (id, amount_fen)
             group by id) as off
     where payment.county_code = ${countyCode} and payment.id = off.id`
}

export async function closeWithoutBank(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
  today: PlainDate,
): Promise<void> {
  await tx.$executeRaw`
    update payment set status = 'paid', paid_on = ${today}::date, version = version + 1
     where county_code = ${countyCode} and id = any(${[...ids]}::uuid[])
       and status = 'due' and amount_fen = offset_fen`
}

/** 复核通过: a gated payment becomes a planned one. True when it was gated until now. */
export async function clearGateRow(
  tx: Tx,
  countyCode: string,
  id: string,
  cleared: { byId: string; at: Date; opinion: string },
): Promise<boolean> {
  const moved = await tx.payment.updateMany({
    where: { countyCode, id, status: 'gated' },
    data: {
      status: 'planned',
      version: { increment: 1 },
      gateClearedById: cleared.byId,
      gateClearedAt: cleared.at,
      gateOpinion: cleared.opinion,
    },
  })
  return moved.count === 1
}

/** Cancels payments that have not gone to the bank. The number that were still open. */
export async function cancelPaymentRows(tx: Tx, countyCode: string, ids: readonly string[]): Promise<number> {
  const cancelled = await tx.payment.updateMany({
    where: { countyCode, id: { in: [...ids] }, status: { in: ['planned', 'gated', 'due'] } },
    data: { status: 'cancelled', version: { increment: 1 } },
  })
  return cancelled.count
}
