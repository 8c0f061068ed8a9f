import { subtractFen, type Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'

export type NewReceivable = {
  readonly entitlementId: string
  readonly subBudgetId: string
  readonly amountFen: Fen
  readonly reason: string
  readonly clause: string | null
  /** How the amount was reckoned, line by line, as it will be printed. */
  readonly steps: readonly { readonly text: string; readonly amountFen: Fen }[]
  readonly createdById: string
}

export async function insertReceivable(tx: Tx, countyCode: string, row: NewReceivable, now: Date): Promise<string> {
  const id = newId()
  const { amountFen, steps, ...rest } = row
  await tx.receivable.create({
    data: {
      countyCode,
      id,
      ...rest,
      amountFen: BigInt(amountFen),
      steps: steps as never,
      status: 'open',
      createdAt: now,
    },
  })
  return id
}

export type ReceivableRow = {
  readonly id: string
  readonly payeeKey: string
  readonly subBudgetId: string
  readonly entitlementId: string
  readonly openFen: Fen
}

/** What these payees still owe, locked, the oldest first. */
export async function findOpenReceivables(
  tx: Tx,
  countyCode: string,
  payeeKeys: readonly string[],
): Promise<ReceivableRow[]> {
  const rows = await tx.$queryRaw<(Omit<ReceivableRow, 'openFen'> & { openFen: bigint })[]>`
    select receivable.id, receivable.sub_budget_id as "subBudgetId", receivable.entitlement_id as "entitlementId",
           account.owner_kind || ':' || account.owner_id as "payeeKey",
           receivable.amount_fen - receivable.settled_fen as "openFen"
      from receivable
      join entitlement on entitlement.county_code = receivable.county_code and entitlement.id = receivable.entitlement_id
      join payee_account account
        on account.county_code = entitlement.county_code and account.id = entitlement.payee_account_id
     where receivable.county_code = ${countyCode} and receivable.status = 'open'
       and account.owner_kind || ':' || account.owner_id = any(${[...payeeKeys]}::text[])
     order by receivable.id
       for update of receivable`
  return rows.map((row) => ({ ...row, openFen: fenOf(row.openFen) }))
}

export async function findReceivableForUpdate(
  tx: Tx,
  countyCode: string,
  id: string,
): Promise<{ id: string; subBudgetId: string; entitlementId: string; openFen: Fen } | null> {
  await tx.$queryRaw`select 1 from receivable where county_code = ${countyCode} and id = ${id}::uuid for update`
  const row = await tx.receivable.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return (
    row && {
      id,
      subBudgetId: row.subBudgetId,
      entitlementId: row.entitlementId,
      openFen: subtractFen(fenOf(row.amountFen), fenOf(row.settledFen)),
    }
  )
}

/** Raises what has come back; what has come back wholly is settled. */
export async function settleReceivables(
  tx: Tx,
  countyCode: string,
  parts: readonly { receivableId: string; amountFen: Fen }[],
): Promise<void> {
  if (parts.length === 0) return
  await tx.$executeRaw`
    update receivable
       set settled_fen = settled_fen + part.amount_fen,
           status = case when settled_fen + part.amount_fen = receivable.amount_fen
                         then 'settled'::receivable_status else 'open'::receivable_status end
      from (select id, sum(amount_fen) as amount_fen
              from unnest(${parts.map(({ receivableId }) => receivableId)}::uuid[],
                          ${parts.map(({ amountFen }) => String(amountFen))}::text[]::bigint[]) as line (id, amount_fen)
             group by id) as part
     where receivable.county_code = ${countyCode} and receivable.id = part.id`
}
