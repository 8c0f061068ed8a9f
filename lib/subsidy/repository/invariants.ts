import { prisma } from '@/lib/platform/prisma'

type Broken = { id: string }[]

/** Payments that are paid without having been paid in full, or more than once, or in full without being paid. */
export const findWronglyPaid = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select payment.id
    from payment
    left join lateral (
      select coalesce(sum(amount_fen), 0) as paid, count(*) as lines from payment_attempt attempt
       where attempt.county_code = payment.county_code and attempt.payment_id = payment.id and attempt.status = 'paid'
    ) bank on true
   where payment.county_code = ${countyCode}
     and (bank.lines > 1
       or (payment.status = 'paid' and bank.paid <> payment.amount_fen - payment.offset_fen)
       or (payment.status <> 'paid' and bank.lines > 0))`

/** Sub-budgets whose ledger does not say what payments, bank lines and opening batches say: committed, under way, paid. */
export const findLedgerApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  with open as (
    select sub_budget_id, sum(amount_fen - offset_fen) as committed from payment
     where county_code = ${countyCode} and status in ('planned', 'gated', 'due') group by sub_budget_id
  ), bank as (
    select payment.sub_budget_id,
           sum(attempt.amount_fen) filter (where attempt.status = 'live') as in_transit,
           sum(attempt.amount_fen) filter (where attempt.status = 'paid') as paid
      from payment_attempt attempt
      join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
     where attempt.county_code = ${countyCode} group by payment.sub_budget_id
  ), before as (
    select entry.sub_budget_id,
           sum(case entry.side when 'debit' then entry.amount_fen else -entry.amount_fen end) as paid
      from ledger_transaction header
      join ledger_entry entry on entry.county_code = header.county_code and entry.transaction_id = header.id
     where header.county_code = ${countyCode} and header.reference_kind = 'openingBatch' and entry.account = 'paid'
     group by entry.sub_budget_id
  )
  select sub.id
    from sub_budget sub
    left join before on before.sub_budget_id = sub.id
    left join open on open.sub_budget_id = sub.id
    left join bank on bank.sub_budget_id = sub.id
   where sub.county_code = ${countyCode}
     and (sub.committed_fen <> coalesce(open.committed, 0)
       or sub.in_transit_fen <> coalesce(bank.in_transit, 0)
       or sub.paid_fen <> coalesce(bank.paid, 0) + coalesce(before.paid, 0))`

/** Batches whose lines are not what they say, or whose bank file, or instructions, do not hold the same lines and money. */
export const findBatchesApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select batch.id
    from disbursement_batch batch
    left join bank_file file on file.county_code = batch.county_code and file.batch_id = batch.id
    left join (select county_code, batch_id, count(*) as lines from bank_instruction group by county_code, batch_id) told
      on told.county_code = batch.county_code and told.batch_id = batch.id
    left join payment_attempt attempt on attempt.county_code = batch.county_code and attempt.batch_id = batch.id
   where batch.county_code = ${countyCode}
   group by batch.county_code, batch.id, file.id, file.line_count, file.total_fen, told.lines
  having batch.line_count <> count(attempt.id) or batch.total_fen <> coalesce(sum(attempt.amount_fen), 0)
      or (batch.status in ('exported', 'reconciled')) <> (num_nonnulls(file.id, told.lines) = 1)
      or told.lines <> batch.line_count
      or (file.id is not null and (file.line_count <> batch.line_count or file.total_fen <> batch.total_fen))
      or (file.id is null and told.lines is null and count(*) filter (where attempt.status in ('paid', 'failed')) > 0)
      or (batch.status = 'reconciled' and count(*) filter (where attempt.status = 'live') > 0)`

/** Awards whose instalments do not sum to them, or whose funders do not sum to the instalments. */
export const findAwardsApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select award.id
    from entitlement award
    left join payment on payment.county_code = award.county_code and payment.entitlement_id = award.id
    left join lateral (
      select sum(amount_fen) as gross, sum(amount_fen) filter (where funder = 'county') as county from funding_share share
       where share.county_code = payment.county_code and share.payment_id = payment.id
    ) borne on true
   where award.county_code = ${countyCode}
   group by award.county_code, award.id
  having award.total_fen <> award.opening_paid_fen + coalesce(sum(payment.gross_fen), 0)
      or count(*) filter (where payment.gross_fen <> coalesce(borne.gross, 0)
                             or payment.amount_fen <> coalesce(borne.county, 0)) > 0`

/** Sub-budgets whose suspense or claims are not what the open items sum to. */
export const findClaimsApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select sub.id
    from sub_budget sub
   where sub.county_code = ${countyCode}
     and (sub.suspense_fen <> (select coalesce(sum(amount_fen), 0) from suspense_item item
                                where item.county_code = sub.county_code and item.sub_budget_id = sub.id and item.status = 'open')
       or sub.receivable_fen <> (select coalesce(sum(amount_fen - settled_fen), 0) from receivable claim
                                  where claim.county_code = sub.county_code and claim.sub_budget_id = sub.id))`

/** Cases that hold money reserved without being approved, or are approved without holding any. */
export const findReservationsApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  with held as (
    select header.reference_id as id,
           sum(case entry.side when 'debit' then entry.amount_fen else -entry.amount_fen end) as fen
      from ledger_transaction header
      join ledger_entry entry on entry.county_code = header.county_code and entry.transaction_id = header.id
     where header.county_code = ${countyCode} and header.reference_kind = 'application' and entry.account = 'reserved'
     group by header.reference_id)
  select held.id
    from held
    left join application on application.county_code = ${countyCode} and application.id = held.id
   where held.fen < 0 or (held.fen > 0 and coalesce(application.status::text, '') not in ('approved', 'onNotice'))`

/** Batches touched by somebody who decided one of their cases or opening awards. */
export const findMixedHands = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select distinct batch.id
    from disbursement_batch batch
    join payment_attempt attempt on attempt.county_code = batch.county_code and attempt.batch_id = batch.id
    join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
    join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
    left join review_decision decision on decision.county_code = award.county_code and decision.application_id = award.application_id
   where batch.county_code = ${countyCode}
     and coalesce(award.opening_signed_by_id, decision.actor_id) in (batch.made_by_id, batch.checked_by_id, batch.exported_by_id, batch.reconciled_by_id)`

/** Sub-budgets of which more or less went on, back or lapsed than the posted closings say; funds that lost or gained by it. */
export const findClosingsApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  with moved as (
    select entry.sub_budget_id,
           coalesce(sum(entry.amount_fen) filter (where header.kind = 'carryOut'), 0) as carried,
           coalesce(sum(entry.amount_fen) filter (where header.kind = 'handBack'), 0) as returned,
           coalesce(sum(entry.amount_fen) filter (where header.kind = 'lapse'), 0) as lapsed,
           coalesce(sum(entry.amount_fen) filter (where header.kind = 'carryReservedOut'), 0) as reserved,
           coalesce(sum(entry.amount_fen) filter (where header.kind = 'carryCommittedOut'), 0) as committed,
           coalesce(sum(entry.amount_fen) filter (where header.kind in ('carryIn', 'carryReservedIn', 'carryCommittedIn')), 0) as come
      from ledger_transaction header
      join ledger_entry entry on entry.county_code = header.county_code and entry.transaction_id = header.id and entry.line = 1
     where header.county_code = ${countyCode} and header.kind in ('carryOut', 'carryIn', 'handBack', 'lapse',
       'carryReservedOut', 'carryReservedIn', 'carryCommittedOut', 'carryCommittedIn')
     group by entry.sub_budget_id
  ), decided as (
    select line.sub_budget_id, sum(line.carried_fen) as carried, sum(line.returned_fen) as returned,
           sum(line.lapsed_fen) as lapsed, sum(line.reserved_fen) as reserved, sum(line.committed_fen) as committed
      from year_closing closing
      join year_closing_line line on line.county_code = closing.county_code and line.closing_id = closing.id
     where closing.county_code = ${countyCode} and closing.status = 'posted'
     group by line.sub_budget_id
  ), pair as (
    select sub.id, year.fund_id, moved.*, decided.carried as d_carried, decided.returned as d_returned,
           decided.lapsed as d_lapsed, decided.reserved as d_reserved, decided.committed as d_committed
      from sub_budget sub
      join fund_year year on year.county_code = sub.county_code and year.id = sub.fund_year_id
      left join moved on moved.sub_budget_id = sub.id
      left join decided on decided.sub_budget_id = sub.id
     where sub.county_code = ${countyCode}
  )
  select id from pair
   where (coalesce(carried, 0), coalesce(returned, 0), coalesce(lapsed, 0), coalesce(reserved, 0), coalesce(committed, 0))
      is distinct from
         (coalesce(d_carried, 0), coalesce(d_returned, 0), coalesce(d_lapsed, 0), coalesce(d_reserved, 0), coalesce(d_committed, 0))
  union all
  select fund_id from pair group by fund_id having sum(come) <> sum(carried + reserved + committed)`
