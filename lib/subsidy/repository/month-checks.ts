import { Prisma } from '@/generated/prisma/client'
import { fenOf } from '@/lib/platform/fen-column'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { CheckCode } from '../rules/statement-checks'

type Range = {
  readonly fundId: string
  readonly from: Date
  readonly before: Date
  readonly firstDay: PlainDate
  readonly nextFirstDay: PlainDate
}
type Row = { code: CheckCode; left: bigint; right: bigint }

/** What moved in the month by kind and cause, and what bank, batches and opening batches say of it. */
const withSides = (countyCode: string, { fundId, from, before }: Range) => Prisma.sql`
  with sub as (
    select sub.id from sub_budget sub
      join fund_year year on year.county_code = sub.county_code and year.id = sub.fund_year_id
     where sub.county_code = ${countyCode} and year.fund_id = ${fundId}::uuid
  ), moved as (
    select header.kind, header.reference_kind as cause, sum(entry.amount_fen) as fen
      from ledger_transaction header
      join ledger_entry entry on entry.county_code = header.county_code and entry.transaction_id = header.id and entry.line = 1
      join sub on sub.id = entry.sub_budget_id
     where header.county_code = ${countyCode}
       and header.at >= ${from}::timestamptz and header.at < ${before}::timestamptz
     group by header.kind, header.reference_kind
  ), batch as (
    select batch.* from disbursement_batch batch
      join fund_year year on year.county_code = batch.county_code and year.id = batch.fund_year_id
     where batch.county_code = ${countyCode} and year.fund_id = ${fundId}::uuid
  ), bank as (
    select line.outcome, sum(line.amount_fen) as fen
      from bank_result_file file
      join batch on batch.id = file.batch_id
      join bank_result_line line on line.county_code = file.county_code and line.result_file_id = file.id
     where file.county_code = ${countyCode} and line.match = 'matched'
       and file.imported_at >= ${from}::timestamptz and file.imported_at < ${before}::timestamptz
     group by line.outcome
  ), held as (
    select item.* from suspense_item item join sub on sub.id = item.sub_budget_id where item.county_code = ${countyCode}
  ), opening as (
    select sum(case kind when 'entry' then county_fen else -county_fen end) as fen
      from opening_batch
     where county_code = ${countyCode} and fund_id = ${fundId}::uuid and status = 'posted'
       and signed_at >= ${from}::timestamptz and signed_at < ${before}::timestamptz)`

/**
 * What the ledger says of a month beside what bank, batches, cases and claims say of it, all in one statement: both sides
 * are of the same moment.
 */
export async function findMonthChecks(
  tx: Tx,
  countyCode: string,
  range: Range,
): Promise<{ code: CheckCode; left: Fen; right: Fen }[]> {
  const { from, before, firstDay, nextFirstDay } = range
  const rows = await tx.$queryRaw<Row[]>`
    ${withSides(countyCode, range)}
    select pair.code, coalesce(pair."left", 0)::bigint as "left", coalesce(pair."right", 0)::bigint as "right"
      from (
        select 'bankPaid' as code, (select sum(fen) from moved where kind = 'settle' and cause = 'resultFile') as "left",
               (select fen from bank where outcome = 'paid') as "right"
        union all
        select 'bankFailed', (select sum(fen) from moved where kind = 'bounce' and cause = 'resultFile'),
               (select fen from bank where outcome = 'failed')
        union all
        select 'batches', (select sum(fen) from moved where kind = 'send' and cause = 'batch'),
               (select sum(total_fen) from batch where made_at >= ${from}::timestamptz and made_at < ${before}::timestamptz)
        union all
        select 'suspended', (select sum(fen) from moved where kind = 'suspend'),
               (select sum(amount_fen) from held where created_at >= ${from}::timestamptz and created_at < ${before}::timestamptz)
        union all
        select 'resolved', (select sum(fen) from moved where kind = 'resolve'),
               (select sum(amount_fen) from held where resolved_at >= ${from}::timestamptz and resolved_at < ${before}::timestamptz)
        union all
        select 'claims', (select sum(fen) from moved where kind = 'owe'),
               (select sum(claim.amount_fen) from receivable claim join sub on sub.id = claim.sub_budget_id
                 where claim.county_code = ${countyCode}
                   and claim.created_at >= ${from}::timestamptz and claim.created_at < ${before}::timestamptz)
        union all
        select 'granted', (select sum(fen) from moved where kind = 'commit' and cause = 'application'),
               (select sum(payment.amount_fen) from entitlement award
                  join payment on payment.county_code = award.county_code and payment.entitlement_id = award.id
                  join sub on sub.id = payment.sub_budget_id
                 where award.county_code = ${countyCode} and award.application_id is not null
                   and award.granted_on >= ${firstDay}::date and award.granted_on < ${nextFirstDay}::date)
        union all
        select 'opening', (select sum(case when kind in ('openingPaid', 'openingSpent') then fen else -fen end) from moved
                            where kind in ('openingPaid', 'openingSpent', 'openingPaidBack', 'openingSpentBack')),
               (select fen from opening)
      ) as pair`
  return rows.map(({ code, left, right }) => ({ code, left: fenOf(left), right: fenOf(right) }))
}
