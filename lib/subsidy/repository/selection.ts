import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { Tx } from '@/lib/platform/transaction'
import type { DueFilter } from './due-list'

/** A due payment as it would become a line of a batch. */
export type SelectedPayment = {
  readonly id: string
  readonly entitlementId: string
  readonly applicationId: string | null
  readonly openingSignedById: string | null
  readonly subBudgetId: string
  readonly fundYearId: string
  readonly netFen: Fen
  readonly itemCode: string
  readonly payeeName: string
  readonly bankName: string
  readonly accountMasked: string
}

export type Selection = { readonly paymentIds: readonly string[] } | { readonly filter: DueFilter }
type Row = Omit<SelectedPayment, 'netFen'> & { netFen: bigint }

/**
 * The due payments a selection means, in the order in which a batch lists them: by item, payee, award, instalment. Payments the bank has
 * nothing to do with are not due.
 */
export async function findSelected(
  countyCode: string,
  selection: Selection,
  tx: Tx = prisma,
): Promise<SelectedPayment[]> {
  const filter = 'filter' in selection ? selection.filter : null
  const ids = 'paymentIds' in selection ? [...selection.paymentIds] : null
  const rows = await tx.$queryRaw<Row[]>`
    select payment.id, payment.entitlement_id as "entitlementId", award.application_id as "applicationId",
           award.opening_signed_by_id as "openingSignedById",
           payment.sub_budget_id as "subBudgetId", sub.fund_year_id as "fundYearId",
           payment.amount_fen - payment.offset_fen as "netFen", award.item_code as "itemCode",
           award.payee_name as "payeeName", account.bank_name as "bankName", account.account_masked as "accountMasked"
      from payment
      join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
      left join application on application.county_code = award.county_code and application.id = award.application_id
      join payee_account account on account.county_code = award.county_code and account.id = award.payee_account_id
      join sub_budget sub on sub.county_code = payment.county_code and sub.id = payment.sub_budget_id
     where payment.county_code = ${countyCode} and payment.status = 'due'
       and (${ids}::uuid[] is null or payment.id = any(${ids}::uuid[]))
       and (${filter?.fundYearId ?? null}::uuid is null or sub.fund_year_id = ${filter?.fundYearId ?? null}::uuid)
       and (${filter?.itemCode ?? null}::text is null or award.item_code = ${filter?.itemCode ?? null})
       and (${filter?.category ?? null}::text is null or award.category = ${filter?.category ?? null})
       and (${filter?.townshipCode ?? null}::text is null or coalesce(application.township_code, award.township_code) = ${filter?.townshipCode ?? null})
       and (${filter?.dueTo ?? null}::date is null or payment.due_on <= ${filter?.dueTo ?? null}::date)
     order by award.item_code, award.payee_name, award.id, payment.instalment`
  return rows.map((row) => ({ ...row, netFen: fenOf(row.netFen) }))
}

/** Locks payments in the order of their ids: two makers of overlapping lists wait for each other instead of deadlocking. */
export async function lockPayments(tx: Tx, countyCode: string, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`select count(*) from (
    select 1 from payment where county_code = ${countyCode} and id = any(${[...ids]}::uuid[]) order by id for update) locked`
}

/** Due payments whose latest bank line was in a batch and failed: what a follow-up batch is made of. */
export async function findFailedOf(tx: Tx, countyCode: string, batchId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select payment.id
      from payment_attempt attempt
      join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
     where attempt.county_code = ${countyCode} and attempt.batch_id = ${batchId}::uuid
       and attempt.status = 'failed' and payment.status = 'due'`
  return rows.map(({ id }) => id)
}
