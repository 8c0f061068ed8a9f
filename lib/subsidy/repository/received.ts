import { dayOf } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Received } from '@/lib/policy/engine/assessment'

type Row = Omit<Received, 'amountFen' | 'paidFen' | 'grantedOn' | 'title'> & {
  title: string | null
  amountFen: bigint
  paidFen: bigint
  grantedOn: Date
}
type Of = { readonly talentIds: readonly string[]; readonly enterpriseIds: readonly string[] }

const toReceived = ({ title, ...row }: Row): Received => ({
  ...row,
  ...(title === null ? {} : { title }),
  amountFen: fenOf(row.amountFen),
  paidFen: fenOf(row.paidFen),
  grantedOn: dayOf(row.grantedOn),
})

/**
 * Awards of these people, or for work at these enterprises; opening awards count like any other, with what was paid before.
 * An ended award counts with what was or will still be paid, an opening award even when only its use is known.
 */
export async function findGranted(tx: Tx, countyCode: string, { talentIds, enterpriseIds }: Of): Promise<Received[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with counted as (
      select id from entitlement where county_code = ${countyCode} and talent_id = any(${[...talentIds]}::uuid[])
      union select id from entitlement where county_code = ${countyCode}
        and (enterprise_id = any(${[...enterpriseIds]}::uuid[]) or employer_id = any(${[...enterpriseIds]}::uuid[]))
      union select award.id from application
        join entitlement award on award.county_code = application.county_code and award.application_id = application.id
       where application.county_code = ${countyCode} and application.employer_id = any(${[...enterpriseIds]}::uuid[])
    )
    select award.id as "entitlementId", award.item_code as "itemCode", award.title, award.category,
           (award.opening_paid_fen
             + coalesce(sum(payment.gross_fen) filter (where payment.status <> 'cancelled'), 0))::bigint as "amountFen",
           (award.opening_paid_fen
             + coalesce(sum(payment.gross_fen) filter (where payment.status = 'paid'), 0))::bigint as "paidFen",
           (award.opening_months + coalesce(sum(payment.months) filter (where payment.status = 'paid'), 0))::int as months,
           award.granted_on as "grantedOn", coalesce(award.talent_id, award.enterprise_id) as "subjectId",
           firm.id as "enterpriseId", firm.controller_key as "controllerKey", award.status::text as status
      from counted
      join entitlement award on award.county_code = ${countyCode} and award.id = counted.id
      left join application on application.county_code = award.county_code and application.id = award.application_id
      left join enterprise firm on firm.county_code = award.county_code
       and firm.id = coalesce(award.enterprise_id, application.employer_id, award.employer_id)
      left join payment on payment.county_code = award.county_code and payment.entitlement_id = award.id
     where award.status <> 'reversed'
     group by award.county_code, award.id, firm.county_code, firm.id
    having award.opening_batch_id is not null
        or coalesce(sum(payment.gross_fen) filter (where payment.status <> 'cancelled'), 0) > 0
     order by award.granted_on, award.id`
  return rows.map(toReceived)
}
