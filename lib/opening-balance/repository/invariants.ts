import { prisma } from '@/lib/platform/prisma'

type Broken = { id: string }[]

/** Sub-budgets on which the ledger's opening movements are not what the standing lines of posted batches sum to. */
export const findLedgerApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  with booked as (
    select entry.sub_budget_id, sum(case entry.side when 'debit' then entry.amount_fen else -entry.amount_fen end) as fen
      from ledger_transaction header
      join ledger_entry entry on entry.county_code = header.county_code and entry.transaction_id = header.id
     where header.county_code = ${countyCode} and header.reference_kind = 'openingBatch' and entry.account = 'paid'
     group by entry.sub_budget_id
  ), said as (
    select sub.id as sub_budget_id, sum(line.county_fen) as fen
      from opening_line line
      join opening_batch batch on batch.county_code = line.county_code and batch.id = line.batch_id
      join entitlement award on award.county_code = line.county_code and award.id = line.award_id
      join fund_year year on year.county_code = batch.county_code and year.fund_id = batch.fund_id and year.year = line.year
      join sub_budget sub on sub.county_code = year.county_code and sub.fund_year_id = year.id and sub.category = line.category
     where line.county_code = ${countyCode} and batch.kind = 'entry' and batch.status = 'posted' and award.status <> 'reversed'
     group by sub.id
  )
  select sub.id
    from sub_budget sub
    left join booked on booked.sub_budget_id = sub.id
    left join said on said.sub_budget_id = sub.id
   where sub.county_code = ${countyCode} and coalesce(booked.fen, 0) <> coalesce(said.fen, 0)`

/** Awards of posted batches that do not say what their lines say, and opening awards without a line. */
export const findAwardsApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  with said as (
    select line.award_id, line.batch_id, sum(line.paid_fen) as fen, coalesce(sum(line.months), 0) as months
      from opening_line line
      join opening_batch batch on batch.county_code = line.county_code and batch.id = line.batch_id
     where line.county_code = ${countyCode} and batch.kind = 'entry' and batch.status = 'posted'
     group by line.award_id, line.batch_id
  )
  select coalesce(award.id, said.award_id) as id
    from said
    full join (select * from entitlement where county_code = ${countyCode} and opening_batch_id is not null) award
      on award.id = said.award_id
   where award.id is null or said.award_id is null or award.opening_batch_id <> said.batch_id
      or award.opening_paid_fen <> said.fen or award.opening_months <> said.months`

/** Awards that are reversed without a posted reversal, or stand although one was posted, or hold open payments. */
export const findReversalsApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select award.id
    from entitlement award
    left join lateral (
      select count(distinct batch.id) as reversals
        from opening_line line
        join opening_batch batch on batch.county_code = line.county_code and batch.id = line.batch_id
       where line.county_code = award.county_code and line.award_id = award.id
         and batch.kind = 'reversal' and batch.status = 'posted'
    ) taken on true
   where award.county_code = ${countyCode} and award.opening_batch_id is not null
     and (taken.reversals <> case when award.status = 'reversed' then 1 else 0 end
       or (award.status = 'reversed' and exists (
             select from payment where payment.county_code = award.county_code and payment.entitlement_id = award.id
                                   and payment.status <> 'cancelled')))`

/** Posted batches that one person wrote and signed, or whose award was signed by somebody else than the batch. */
export const findOneHanded = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select distinct batch.id
    from opening_batch batch
    left join entitlement award on award.county_code = batch.county_code and award.opening_batch_id = batch.id
   where batch.county_code = ${countyCode} and batch.status = 'posted'
     and (batch.signed_by_id in (batch.prepared_by_id, batch.created_by_id) or award.opening_signed_by_id <> batch.signed_by_id)`
