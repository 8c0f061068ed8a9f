import type { ApplicationStatus } from '@/lib/application/flow'
import { Prisma } from '@/generated/prisma/client'
import type { SubjectKind } from '@/lib/fact/model'
import type { Fen } from '@/lib/kernel/fen'
import { fenOrNull } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'

/** A case of an entry, and what came of it. */
export type HeldCase = {
  readonly id: string
  readonly ownerId: string
  readonly number: string
  readonly itemCode: string
  readonly itemTitle: string
  readonly status: ApplicationStatus
  /** What was granted, and what of it was paid; null where nothing was. */
  readonly grantedFen: Fen | null
  readonly paidFen: Fen | null
}

type Row = Omit<HeldCase, 'grantedFen' | 'paidFen'> & { grantedFen: bigint | null; paidFen: bigint | null }

const MOST = 100

/** The cases of these entries, the latest first, with the money that came of them. */
export async function findHeldCases(
  tx: Tx,
  countyCode: string,
  { kind, ids }: { kind: SubjectKind; ids: readonly string[] },
): Promise<HeldCase[]> {
  const owner =
    kind === 'talent' ? Prisma.sql`filed.talent_id` : Prisma.sql`coalesce(filed.enterprise_id, filed.employer_id)`
  const rows = await tx.$queryRaw<Row[]>`
    SELECT filed.id, ${owner} AS "ownerId", filed.number, item.code AS "itemCode", item.title AS "itemTitle",
           filed.status::text AS status, award.total_fen AS "grantedFen",
           CASE WHEN award.id IS NOT NULL THEN (
             SELECT coalesce(sum(payment.gross_fen), 0)::bigint FROM payment
             WHERE payment.county_code = award.county_code AND payment.entitlement_id = award.id
               AND payment.status = 'paid') END AS "paidFen"
    FROM application AS filed
    JOIN policy_item AS item ON item.county_code = filed.county_code AND item.id = filed.item_id
    LEFT JOIN entitlement AS award ON award.county_code = filed.county_code AND award.application_id = filed.id
    WHERE filed.county_code = ${countyCode} AND ${owner} = ANY(${[...ids]}::uuid[])
    ORDER BY filed.created_at DESC, filed.id DESC LIMIT ${MOST}`
  return rows.map((row) => ({ ...row, grantedFen: fenOrNull(row.grantedFen), paidFen: fenOrNull(row.paidFen) }))
}
