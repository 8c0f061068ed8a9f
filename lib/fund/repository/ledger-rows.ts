import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { Account, Movement, ReferenceKind } from '../model'

/** One entry as a screen shows it. `changeFen` is by how much it raised (or lowered) the account. */
export type LedgerRow = {
  readonly transactionId: string
  readonly at: Date
  readonly movement: Movement
  readonly subBudgetName: string
  readonly changeFen: Fen
  readonly referenceKind: ReferenceKind
  readonly referenceId: string
  readonly paymentId: string | null
  readonly memo: string | null
  readonly actorName: string
}

type Wanted = {
  fundYearId: string
  subBudgetId: string | null
  account: Account
  after: { at: Date; transactionId: string } | null
  limit: number
}
type Row = Omit<LedgerRow, 'changeFen'> & { changeFen: bigint }

/** Entries of one account in a fund year, newest first, after a place in that order. */
export async function findLedgerRows(countyCode: string, wanted: Wanted): Promise<LedgerRow[]> {
  const { fundYearId, subBudgetId, account, after, limit } = wanted
  const grows = account === 'appropriation' || account === 'opening' ? 'credit' : 'debit'
  const rows = await prisma.$queryRaw<Row[]>`
    select header.id as "transactionId", header.at, header.kind as movement, sub.name as "subBudgetName",
           case entry.side when ${grows} then entry.amount_fen else -entry.amount_fen end as "changeFen",
           header.reference_kind as "referenceKind", header.reference_id as "referenceId",
           entry.payment_id as "paymentId", header.memo, coalesce(account.display_name, '系统') as "actorName"
      from sub_budget sub
      join ledger_entry entry on entry.county_code = sub.county_code and entry.sub_budget_id = sub.id
      join ledger_transaction header on header.county_code = entry.county_code and header.id = entry.transaction_id
      left join account on account.county_code = header.county_code and account.id = header.actor_id
     where sub.county_code = ${countyCode} and sub.fund_year_id = ${fundYearId}::uuid
       and (${subBudgetId}::uuid is null or sub.id = ${subBudgetId}::uuid)
       and entry.account = ${account}
       and (${after === null} or (header.at, header.id) < (${after?.at ?? null}::timestamptz, ${after?.transactionId ?? null}::uuid))
     order by header.at desc, header.id desc
     limit ${limit}`
  return rows.map((row) => ({ ...row, changeFen: fenOf(row.changeFen) }))
}
