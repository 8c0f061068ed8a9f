import type { Tx } from '@/lib/platform/transaction'
import { isIntact } from './audit-mac'
import { LINES_DIGEST, ROW_DIGEST } from './row-digest'

/** Whether nobody else seals now; who does holds this until the end of the transaction. */
export async function tryLockSealing(tx: Tx, countyCode: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended('audit-seal:' || ${countyCode}, 0)) as held`
  return row?.held === true
}

/** What waits, the eldest first. Rows are here from the commit that wrote them, so that one that came late is not passed over. */
export async function findUnsealed(tx: Tx, countyCode: string, take: number): Promise<string[]> {
  const rows = await tx.auditUnsealed.findMany({
    where: { countyCode },
    orderBy: { rowId: 'asc' },
    select: { rowId: true },
    take,
  })
  return rows.map(({ rowId }) => rowId)
}

export const countUnsealed = (tx: Tx, countyCode: string): Promise<number> =>
  tx.auditUnsealed.count({ where: { countyCode } })

/** Lines of the record among these whose own HMAC does not fit: written past us, or changed within seconds. */
export async function findForged(tx: Tx, countyCode: string, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.auditEvent.findMany({ where: { countyCode, id: { in: [...ids] } } })
  return rows.filter((row) => !isIntact(row)).map(({ id }) => id)
}

type Batch = { countyCode: string; number: number; firstSeq: bigint; ids: readonly string[]; forged: readonly string[] }

/** Gives each row of the batch its number and the digest of what it says. */
export async function insertLines(tx: Tx, { countyCode, number, firstSeq, ids, forged }: Batch): Promise<void> {
  await tx.$executeRaw`
    insert into audit_seal_line (county_code, seq, seal_number, source, row_id, digest, is_genuine)
    select line.county_code, ${firstSeq}::bigint + row_number() over (order by line.row_id) - 1, ${number}::int,
           line.source, line.row_id, said_now.digest, not (line.row_id = any (${[...forged]}::uuid[]))
      from audit_unsealed line ${ROW_DIGEST}
     where line.county_code = ${countyCode} and line.row_id = any (${[...ids]}::uuid[])`
}

/** One digest over the batch's lines. */
export async function findContentHash(
  tx: Tx,
  countyCode: string,
  { firstSeq, lastSeq }: { firstSeq: bigint; lastSeq: bigint },
): Promise<string> {
  const [row] = await tx.$queryRaw<{ hash: string }[]>`
    select ${LINES_DIGEST} as hash from audit_seal_line line
     where line.county_code = ${countyCode} and line.seq between ${firstSeq} and ${lastSeq}`
  return row?.hash ?? ''
}

export async function deleteUnsealed(tx: Tx, countyCode: string, ids: readonly string[]): Promise<void> {
  await tx.auditUnsealed.deleteMany({ where: { countyCode, rowId: { in: [...ids] } } })
}
