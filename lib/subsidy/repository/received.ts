import { dayOf } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Received } from '@/lib/policy/engine/assessment'

type Row = Omit<Received, 'amountFen' | 'paidFen' | 'grantedOn'> & {
  amountFen: bigint
  paidFen: bigint
  grantedOn: Date
}
type Of = { readonly talentIds: readonly string[]; readonly enterpriseIds: readonly string[] }

const toReceived = (row: Row): Received => ({
  ...row,
  amountFen: fenOf(row.amountFen),
  paidFen: fenOf(row.paidFen),
  grantedOn: dayOf(row.grantedOn),
})

/** Awards of these people, or for work at these enterprises. An ended award counts with what was or will still be paid. */
export async function findGranted(tx: Tx, countyCode: string, { talentIds, enterpriseIds }: Of): Promise<Received[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select award.id as "entitlementId", award.item_code as "itemCode", award.category,
           coalesce(sum(payment.gross_fen) filter (where payment.status <> 'cancelled'), 0)::bigint as "amountFen",
           coalesce(sum(payment.gross_fen) filter (where payment.status = 'paid'), 0)::bigint as "paidFen",
           coalesce(sum(payment.months) filter (where payment.status = 'paid'), 0)::int as months,
           award.granted_on as "grantedOn", coalesce(award.talent_id, award.enterprise_id) as "subjectId",
           firm.id as "enterpriseId", firm.controller_key as "controllerKey", award.status::text as status
      from entitlement award
      join application on application.county_code = award.county_code and application.id = award.application_id
      left join enterprise firm on firm.county_code = award.county_code
       and firm.id = coalesce(award.enterprise_id, application.employer_id)
      join payment on payment.county_code = award.county_code and payment.entitlement_id = award.id
     where award.county_code = ${countyCode}
       and (award.talent_id = any(${[...talentIds]}::uuid[]) or award.enterprise_id = any(${[...enterpriseIds]}::uuid[])
         or application.employer_id = any(${[...enterpriseIds]}::uuid[]))
     group by award.county_code, award.id, firm.county_code, firm.id
    having coalesce(sum(payment.gross_fen) filter (where payment.status <> 'cancelled'), 0) > 0
     order by award.granted_on, award.id`
  return rows.map(toReceived)
}
