import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'

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
