import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Payment } from '../model'
import type { PlannedPayment } from '../rules/plan-payments'

export type NewPayment = PlannedPayment & { readonly subBudgetId: string }
/** A planned payment with the award it belongs to. */
export type NewPaymentOf = NewPayment & { readonly entitlementId: string }

/** Writes instalments and who bears each. A gated one waits for its re-check. Answers with their ids. */
export async function insertPayments(tx: Tx, countyCode: string, planned: readonly NewPaymentOf[]): Promise<string[]> {
  const rows = planned.map((payment) => ({ id: newId(), payment }))
  await tx.payment.createMany({
    data: rows.map(({ id, payment }) => ({
      countyCode,
      id,
      entitlementId: payment.entitlementId,
      instalment: payment.instalment,
      partName: payment.partName,
      dueOn: toDayColumn(payment.dueOn),
      months: payment.months,
      gate: payment.gate,
      gateRecheck: [...payment.recheck],
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
  partName: row.partName,
  dueOn: dayOf(row.dueOn),
  months: row.months,
  gate: row.gate,
  recheck: row.gateRecheck,
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

export async function findPayments(tx: Tx, countyCode: string, ids: readonly string[]): Promise<Payment[]> {
  const rows = await tx.payment.findMany({ where: { countyCode, id: { in: [...ids] } }, orderBy: { id: 'asc' } })
  return rows.map(toPayment)
}

/** 复核通过: gated payments become planned ones. The number that were gated until now. */
export async function clearGateRows(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
  cleared: { byId: string; at: Date; opinion: string },
): Promise<number> {
  const moved = await tx.payment.updateMany({
    where: { countyCode, id: { in: [...ids] }, status: 'gated' },
    data: {
      status: 'planned',
      version: { increment: 1 },
      gateClearedById: cleared.byId,
      gateClearedAt: cleared.at,
      gateOpinion: cleared.opinion,
    },
  })
  return moved.count
}

/** Cancels payments that have not gone to the bank. The number that were still open. */
export async function cancelPaymentRows(tx: Tx, countyCode: string, ids: readonly string[]): Promise<number> {
  const cancelled = await tx.payment.updateMany({
    where: { countyCode, id: { in: [...ids] }, status: { in: ['planned', 'gated', 'due'] } },
    data: { status: 'cancelled', version: { increment: 1 } },
  })
  return cancelled.count
}
