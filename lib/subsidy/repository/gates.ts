import type { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { GateFinding } from '../rules/gate-finding'

/** An instalment behind a gate whose day has come, and what the gate asks. */
export type DueGate = {
  readonly paymentId: string
  readonly entitlementId: string
  readonly applicationId: string
  readonly dueOn: PlainDate
  readonly recheck: readonly string[]
  readonly isFirstLook: boolean
}
export type GateVerdict = GateFinding & { readonly paymentId: string }

/**
 * Gates that can be put again by themselves, whose day has come and which were not looked at today; those of one case
 * beside each other. Locked until the transaction ends.
 */
export async function findDueGates(tx: Tx, countyCode: string, today: PlainDate, limit: number): Promise<DueGate[]> {
  const rows = await tx.$queryRaw<(Omit<DueGate, 'dueOn'> & { dueOn: Date })[]>`
    select payment.id as "paymentId", entitlement.id as "entitlementId", entitlement.application_id as "applicationId", payment.due_on as "dueOn",
           payment.gate_recheck as recheck, payment.gate_checked_on is null as "isFirstLook"
      from payment
      join entitlement on entitlement.county_code = payment.county_code and entitlement.id = payment.entitlement_id
     where payment.county_code = ${countyCode} and payment.status = 'gated' and payment.due_on <= ${today}::date
       and cardinality(payment.gate_recheck) > 0 and entitlement.application_id is not null
       and (payment.gate_checked_on is null or payment.gate_checked_on < ${today}::date)
     order by entitlement.application_id, payment.instalment
     limit ${limit}
       for update of payment`
  return rows.map((row) => ({ ...row, dueOn: dayOf(row.dueOn) }))
}

/** Opens the gates that are met and writes at the others why they stay shut, in one statement. */
export async function keepVerdicts(
  tx: Tx,
  countyCode: string,
  verdicts: readonly GateVerdict[],
  by: { accountId: string; today: PlainDate; now: Date },
): Promise<void> {
  await tx.$executeRaw`
    update payment
       set version = version + 1, gate_checked_on = ${by.today}::date,
           gate_finding = case when verdict.is_met then null else verdict.text end,
           status = case when verdict.is_met then 'planned' else payment.status end,
           gate_cleared_by_id = case when verdict.is_met then ${by.accountId}::uuid end,
           gate_cleared_at = case when verdict.is_met then ${by.now}::timestamptz end,
           gate_opinion = case when verdict.is_met then verdict.text end
      from unnest(${verdicts.map(({ paymentId }) => paymentId)}::uuid[], ${verdicts.map(({ isMet }) => isMet)}::boolean[],
                  ${verdicts.map(({ text }) => text)}::text[]) as verdict (id, is_met, text)
     where payment.county_code = ${countyCode} and payment.id = verdict.id and payment.status = 'gated'`
}

/** Writes at the gates of cancelled instalments why they will not open any more. */
export async function keepEnded(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
  { text, today }: { text: string; today: PlainDate },
): Promise<void> {
  await tx.payment.updateMany({
    where: { countyCode, id: { in: [...ids] }, gate: { not: null } },
    data: { gateFinding: text, gateCheckedOn: toDayColumn(today), version: { increment: 1 } },
  })
}

/** Gates a person must look at: those only a person can tell, near their day, and those that did not open by themselves. */
export const gatesToReview = (countyCode: string, until: PlainDate): Prisma.PaymentWhereInput => ({
  countyCode,
  status: 'gated',
  OR: [{ gateRecheck: { isEmpty: true }, dueOn: { lte: toDayColumn(until) } }, { gateCheckedOn: { not: null } }],
})
