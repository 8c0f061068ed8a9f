import type { Actor } from '@/lib/kernel/actor'
import { forgetPlans } from '@/lib/platform/forget-plans'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { LedgerLine, Movement, Reference } from '../model'
import { ENTRIES_OF } from '../rules/entries-of'

type Posting = { movement: Movement; lines: readonly LedgerLine[]; reference: Reference; now: Date }

/** Up to so many lines, planning anew would cost more than it saves. */
const FEW = 50

/** Writes one header and its two entries per line, all of them in one statement whatever their number. */
export async function insertLedger(tx: Tx, actor: Actor, { movement, lines, reference, now }: Posting): Promise<void> {
  const { debit, credit } = ENTRIES_OF[movement]
  if (lines.length > FEW) await forgetPlans(tx)
  await tx.$executeRaw`
    with line as materialized (
      select * from unnest(
        ${lines.map(() => newId())}::uuid[],
        ${lines.map((line) => line.subBudgetId)}::uuid[],
        ${lines.map((line) => String(line.amountFen))}::text[]::bigint[],
        ${lines.map((line) => line.entitlementId ?? null)}::uuid[],
        ${lines.map((line) => line.paymentId ?? null)}::uuid[]
      ) as line (id, sub_budget_id, amount_fen, entitlement_id, payment_id)
    ), header as (
      insert into ledger_transaction (county_code, id, kind, at, actor_id, reference_kind, reference_id, memo)
      select ${actor.countyCode}, id, ${movement}, ${now}::timestamptz, ${actor.accountId}::uuid,
             ${reference.kind}, ${reference.id}::uuid, ${reference.memo ?? null}
        from line
    )
    insert into ledger_entry
      (county_code, transaction_id, line, sub_budget_id, account, side, amount_fen, entitlement_id, payment_id)
    select ${actor.countyCode}, line.id, side.number, line.sub_budget_id, side.account, side.name,
           line.amount_fen, line.entitlement_id, line.payment_id
      from line
     cross join (values (1, ${debit}, 'debit'), (2, ${credit}, 'credit')) as side (number, account, name)`
}

/** What a reference has reserved and not yet released or committed, by sub-budget; only sums above zero. */
export function findReserved(
  tx: Tx,
  countyCode: string,
  reference: { kind: string; id: string },
): Promise<{ subBudgetId: string; amountFen: bigint }[]> {
  return tx.$queryRaw`
    select entry.sub_budget_id as "subBudgetId",
           sum(case entry.side when 'debit' then entry.amount_fen else -entry.amount_fen end)::bigint as "amountFen"
      from ledger_transaction header
      join ledger_entry entry on entry.county_code = header.county_code and entry.transaction_id = header.id
     where header.county_code = ${countyCode}
       and header.reference_kind = ${reference.kind}
       and header.reference_id = ${reference.id}::uuid
       and entry.account = 'reserved'
     group by entry.sub_budget_id
    having sum(case entry.side when 'debit' then entry.amount_fen else -entry.amount_fen end) > 0
     order by entry.sub_budget_id`
}
