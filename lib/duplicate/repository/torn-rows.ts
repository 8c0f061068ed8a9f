import { Prisma } from '@/generated/prisma/client'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { Merge } from '../model'

export type TornCode = 'granted' | 'payee' | 'offset' | 'recognised'
export type Torn = { readonly code: TornCode; readonly what: string }

/**
 * What would belong to both after the two are parted again: an award, a recognition or a card of one from a case of the
 * other, money to the other's account, a debt of one kept back from the other.
 */
export function findTorn(tx: Tx, countyCode: string, merge: Merge): Promise<Torn[]> {
  const party = sqlName(`${merge.kind}_id`)
  const both = [merge.survivorId, merge.loserId]
  const ofBoth = (row: Prisma.Sql) =>
    Prisma.sql`${row}.county_code = ${countyCode} AND ${row}.${party} = ANY(${both}::uuid[])`
  const award = Prisma.sql`award`
  const outcomes = merge.kind === 'talent' ? ['entitlement', 'recognition', 'talent_card'] : ['entitlement']
  const torn = [
    ...outcomes.map(
      (table) => Prisma.sql`
        SELECT 'granted' AS code, filed.number AS what FROM ${sqlName(table)} AS award
        JOIN application AS filed ON filed.county_code = award.county_code AND filed.id = award.application_id
        WHERE ${ofBoth(award)} AND filed.${party} <> award.${party}`,
    ),
    Prisma.sql`
      SELECT 'payee', filed.number FROM application AS filed
      LEFT JOIN entitlement AS award ON award.county_code = filed.county_code AND award.application_id = filed.id
      JOIN payee_account AS account ON account.county_code = filed.county_code
        AND account.id IN (filed.payee_account_id, award.payee_account_id)
      WHERE ${ofBoth(Prisma.sql`filed`)} AND account.owner_kind = ${merge.kind}
        AND account.owner_id = ANY(${both}::uuid[]) AND account.owner_id <> filed.${party}`,
    Prisma.sql`
      SELECT 'offset', award.item_code || ' ' || payment.due_on FROM ledger_transaction AS movement
      JOIN ledger_entry AS entry ON entry.county_code = movement.county_code AND entry.transaction_id = movement.id
      JOIN payment ON payment.county_code = entry.county_code AND payment.id = entry.payment_id
      JOIN entitlement AS award ON award.county_code = payment.county_code AND award.id = payment.entitlement_id
      JOIN receivable AS claim ON claim.county_code = movement.county_code AND claim.id = movement.reference_id
      JOIN entitlement AS owed ON owed.county_code = claim.county_code AND owed.id = claim.entitlement_id
      WHERE movement.reference_kind = 'receivable' AND ${ofBoth(award)}
        AND owed.${party} = ANY(${both}::uuid[]) AND owed.${party} <> award.${party}`,
    ...(merge.kind === 'talent' ? [newRecognitions(countyCode, merge)] : []),
  ]
  return tx.$queryRaw<Torn[]>`${Prisma.join(torn, ' UNION ')}`
}

/** Granted to the one person the two were: it took the place of a recognition that would go back to the other. */
const newRecognitions = (countyCode: string, { survivorId, id }: Merge): Prisma.Sql => Prisma.sql`
  SELECT 'recognised', tier FROM recognition
  WHERE county_code = ${countyCode} AND talent_id = ${survivorId}::uuid AND id > ${id}::uuid`
