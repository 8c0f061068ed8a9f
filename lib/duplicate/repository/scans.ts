import type { SubjectKind } from '@/lib/fact/model'
import type { Tx } from '@/lib/platform/transaction'

export type Scan = { readonly scannedAt: Date; readonly openCount: number }

export const findScan = (tx: Tx, countyCode: string, subjectKind: SubjectKind): Promise<Scan | null> =>
  tx.duplicateScan.findUnique({
    where: { countyCode_subjectKind: { countyCode, subjectKind } },
    select: { scannedAt: true, openCount: true },
  })

/** One at a time looks through a register: the lock lasts to the end of the transaction. */
export async function lockScan(tx: Tx, countyCode: string, kind: SubjectKind): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`duplicate-scan:${countyCode}:${kind}`}, 0))`
}

export async function saveScan(tx: Tx, countyCode: string, subjectKind: SubjectKind, scan: Scan): Promise<void> {
  await tx.duplicateScan.upsert({
    where: { countyCode_subjectKind: { countyCode, subjectKind } },
    create: { countyCode, subjectKind, ...scan },
    update: scan,
  })
}

export const countOpenPairs = (tx: Tx, countyCode: string, subjectKind: SubjectKind): Promise<number> =>
  tx.duplicatePair.count({ where: { countyCode, subjectKind, status: 'open' } })
