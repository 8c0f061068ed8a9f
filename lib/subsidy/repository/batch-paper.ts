import { fenOf } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { PaperLine } from '../rules/paper-views'

/** Every line of a batch in its order. */
export async function findPaperLines(countyCode: string, batchId: string): Promise<PaperLine[]> {
  const rows = await prisma.$queryRaw<(Omit<PaperLine, 'amountFen'> & { amountFen: bigint })[]>`
    select attempt.line, one.number as "applicationNumber", award.beneficiary_name as "beneficiaryName",
           coalesce(filer.name, employer.name) as "workUnit", township.short_name as "townshipName",
           award.item_code as "itemCode", item.title as "itemTitle", lead.name as "leadUnitName",
           lead.short_name as "leadUnitShortName", payment.instalment,
           attempt.holder_name as "holderName", attempt.bank_name as "bankName",
           attempt.account_masked as "accountMasked", attempt.amount_fen as "amountFen", attempt.status::text as status
      from payment_attempt attempt
      join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
      join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
      join application one on one.county_code = award.county_code and one.id = award.application_id
      join policy_item item on item.county_code = award.county_code and item.id = award.item_id
      join unit lead on lead.county_code = item.county_code and lead.code = item.lead_unit_code
      join unit township on township.county_code = one.county_code and township.code = one.township_code
      left join enterprise filer on filer.county_code = one.county_code and filer.id = one.enterprise_id
      left join enterprise employer on employer.county_code = one.county_code and employer.id = one.employer_id
     where attempt.county_code = ${countyCode} and attempt.batch_id = ${batchId}::uuid
     order by attempt.line`
  return rows.map((row) => ({ ...row, amountFen: fenOf(row.amountFen) }))
}
