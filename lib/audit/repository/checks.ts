import type { AuditCheck as Row } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { SYSTEM_ACCOUNT_ID } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Finding, Verification } from '../rules/finding'

/** A verification that was written down. */
export type Check = Omit<Row, 'findings' | 'sealedCount'> & { sealedCount: number; findings: readonly Finding[] }

const toCheck = ({ findings, sealedCount, ...row }: Row): Check => ({
  ...row,
  sealedCount: Number(sealedCount),
  findings: findings as unknown as Finding[],
})

export async function insertCheck(tx: Tx, actor: Actor, found: Verification, checkedAt: Date): Promise<Check> {
  const row = await tx.auditCheck.create({
    data: {
      ...{ countyCode: actor.countyCode, id: newId(), checkedAt },
      ...{ checkedById: actor.accountId, checkedByName: actor.name },
      ...{ sealNumber: found.head?.number ?? 0, headHash: found.head?.hash ?? '', sealedCount: found.head?.count ?? 0 },
      ...{ unsealedCount: found.unsealedCount, tookMs: found.tookMs, findingCount: found.findingCount },
      findings: found.findings as never,
    },
  })
  return toCheck(row)
}

export async function findLatestCheck(tx: Tx, countyCode: string, by: 'anybody' | 'system'): Promise<Check | null> {
  const row = await tx.auditCheck.findFirst({
    where: { countyCode, ...(by === 'system' ? { checkedById: SYSTEM_ACCOUNT_ID } : {}) },
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
  })
  return row && toCheck(row)
}
