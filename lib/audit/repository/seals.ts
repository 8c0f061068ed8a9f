import type { AuditSeal as Row } from '@/generated/prisma/client'
import { auditMac } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { ChainHead } from '../rules/finding'

export type Seal = Row

/** A seal under the audit key: whoever holds the database does not hold the key. */
export const sealHash = ({
  hash: _hash,
  sealedAt,
  firstSeq,
  lastSeq,
  ...seal
}: Omit<Seal, 'hash'> & { hash?: string }) =>
  auditMac(
    `seal\n${JSON.stringify([
      ...[seal.countyCode, seal.number, String(firstSeq), String(lastSeq)],
      ...[seal.contentHash, seal.previousHash, sealedAt.toISOString()],
    ])}`,
  )

export const findLastSeal = (tx: Tx, countyCode: string): Promise<Seal | null> =>
  tx.auditSeal.findFirst({ where: { countyCode }, orderBy: { number: 'desc' } })

/** The last seal of a month or a day, for what is printed about it. */
export const findLastSealBefore = (tx: Tx, countyCode: string, before: Date): Promise<Seal | null> =>
  tx.auditSeal.findFirst({ where: { countyCode, sealedAt: { lt: before } }, orderBy: { number: 'desc' } })

export const toHead = ({ number, lastSeq, hash, sealedAt }: Seal): ChainHead => ({
  ...{ number, hash, sealedAt },
  count: Number(lastSeq),
})

/** Seals after a number up to another, in order. */
export const findSeals = (tx: Tx, countyCode: string, range: { after: number; upTo: number; take: number }) =>
  tx.auditSeal.findMany({
    where: { countyCode, number: { gt: range.after, lte: range.upTo } },
    orderBy: { number: 'asc' },
    take: range.take,
  })

export async function insertSeal(tx: Tx, seal: Omit<Seal, 'hash'>): Promise<Seal> {
  return tx.auditSeal.create({ data: { ...seal, hash: sealHash(seal) } })
}
