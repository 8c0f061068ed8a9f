import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { Movement, ReferenceKind } from '../model'
import { BOOKS, movementsOf, sideOf, type Book } from '../rules/books'

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

/** Of one book in a fund year or one of its sub-budgets; of one movement, and from or before an instant, when they are named. */
export type LedgerScope = {
  readonly fundYearId: string
  readonly subBudgetId: string | null
  readonly book: Book
  readonly movement: Movement | null
  readonly from: Date | null
  readonly before: Date | null
}
type Page = { readonly after: { at: Date; transactionId: string } | null; readonly limit: number }
type Row = Omit<LedgerRow, 'changeFen'> & { changeFen: bigint }

/** Of the movements that change a book exactly one entry is in it: no header comes twice. */
const kindsOf = ({ book, movement }: LedgerScope): Movement[] =>
  movementsOf(book).filter((kind) => movement === null || kind === movement)

/** Entries of one book, newest first, after a place in that order. */
export async function findLedgerRows(
  countyCode: string,
  scope: LedgerScope,
  { after, limit }: Page,
): Promise<LedgerRow[]> {
  const { fundYearId, subBudgetId, book, from, before } = scope
  const rows = await prisma.$queryRaw<Row[]>`
    select header.id as "transactionId", header.at, header.kind as movement, sub.name as "subBudgetName",
           case entry.side when ${sideOf(book)} then entry.amount_fen else -entry.amount_fen end as "changeFen",
           header.reference_kind as "referenceKind", header.reference_id as "referenceId",
           entry.payment_id as "paymentId", header.memo, coalesce(account.display_name, '系统') as "actorName"
      from sub_budget sub
      join ledger_entry entry on entry.county_code = sub.county_code and entry.sub_budget_id = sub.id
      join ledger_transaction header on header.county_code = entry.county_code and header.id = entry.transaction_id
      left join account on account.county_code = header.county_code and account.id = header.actor_id
     where sub.county_code = ${countyCode} and sub.fund_year_id = ${fundYearId}::uuid
       and (${subBudgetId}::uuid is null or sub.id = ${subBudgetId}::uuid)
       and entry.account = any(${[...BOOKS[book]]}::text[]) and header.kind = any(${kindsOf(scope)}::text[])
       and (${from}::timestamptz is null or header.at >= ${from}::timestamptz)
       and (${before}::timestamptz is null or header.at < ${before}::timestamptz)
       and (${after === null} or (header.at, header.id) < (${after?.at ?? null}::timestamptz, ${after?.transactionId ?? null}::uuid))
     order by header.at desc, header.id desc
     limit ${limit}`
  return rows.map((row) => ({ ...row, changeFen: fenOf(row.changeFen) }))
}

/** How many entries a scope has, and what they come to. */
export async function sumLedgerRows(
  countyCode: string,
  scope: LedgerScope,
): Promise<{ count: number; changeFen: Fen }> {
  const { fundYearId, subBudgetId, book, from, before } = scope
  const [row] = await prisma.$queryRaw<{ count: number; changeFen: bigint }[]>`
    select count(*)::int as count,
           coalesce(sum(case entry.side when ${sideOf(book)} then entry.amount_fen else -entry.amount_fen end), 0)::bigint as "changeFen"
      from sub_budget sub
      join ledger_entry entry on entry.county_code = sub.county_code and entry.sub_budget_id = sub.id
      join ledger_transaction header on header.county_code = entry.county_code and header.id = entry.transaction_id
     where sub.county_code = ${countyCode} and sub.fund_year_id = ${fundYearId}::uuid
       and (${subBudgetId}::uuid is null or sub.id = ${subBudgetId}::uuid)
       and entry.account = any(${[...BOOKS[book]]}::text[]) and header.kind = any(${kindsOf(scope)}::text[])
       and (${from}::timestamptz is null or header.at >= ${from}::timestamptz)
       and (${before}::timestamptz is null or header.at < ${before}::timestamptz)`
  return { count: row?.count ?? 0, changeFen: fenOf(row?.changeFen ?? 0n) }
}
