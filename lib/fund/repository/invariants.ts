import { prisma } from '@/lib/platform/prisma'

type Broken = { id: string }[]

/** I1: transactions whose entries do not sum to zero, or that have fewer than two. */
export const findUnbalanced = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select header.id
    from ledger_transaction header
    left join ledger_entry entry on entry.county_code = header.county_code and entry.transaction_id = header.id
   where header.county_code = ${countyCode}
   group by header.id
  having count(entry.line) < 2
      or sum(case entry.side when 'debit' then entry.amount_fen else -entry.amount_fen end) <> 0`

/** I3: sub-budgets that are over their budget, or whose parts do not sum to it. */
export const findOverBudget = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select id from sub_budget
   where county_code = ${countyCode}
     and ((available_fen < 0 and not may_exceed)
       or least(reserved_fen, committed_fen, in_transit_fen, paid_fen, receivable_fen, suspense_fen, opening_fen) < 0
       or total_fen + opening_fen <> available_fen + reserved_fen + committed_fen + in_transit_fen + paid_fen)`

/** I4: sub-budgets whose balances are not what their entries sum to. */
export const findDrifted = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  with moved as (
    select sub_budget_id,
           sum(signed) filter (where account = 'appropriation') as total,
           sum(signed) filter (where account = 'available') as available,
           sum(signed) filter (where account = 'reserved') as reserved,
           sum(signed) filter (where account = 'committed') as committed,
           sum(signed) filter (where account = 'inTransit') as in_transit,
           sum(signed) filter (where account = 'paid') as paid,
           sum(signed) filter (where account = 'receivable') as receivable,
           sum(signed) filter (where account = 'suspense') as suspense,
           sum(signed) filter (where account = 'opening') as opening
      from (select *, case side when 'debit' then amount_fen else -amount_fen end as signed
              from ledger_entry where county_code = ${countyCode}) as entry
     group by sub_budget_id)
  select sub.id
    from sub_budget sub
    left join moved on moved.sub_budget_id = sub.id
   where sub.county_code = ${countyCode}
     and (sub.total_fen <> -coalesce(total, 0) or sub.available_fen <> coalesce(available, 0)
       or sub.reserved_fen <> coalesce(reserved, 0) or sub.committed_fen <> coalesce(committed, 0)
       or sub.in_transit_fen <> coalesce(in_transit, 0) or sub.paid_fen <> coalesce(paid, 0)
       or sub.receivable_fen <> coalesce(receivable, 0) or sub.suspense_fen <> coalesce(suspense, 0)
       or sub.opening_fen <> -coalesce(opening, 0))`
