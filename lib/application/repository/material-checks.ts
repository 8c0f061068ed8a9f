import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore, CheckVerdict, MaterialCheck } from '../model'

type NewCheck = Pick<MaterialCheck, 'fact' | 'verdict' | 'shown' | 'note' | 'stepCode'>

/** Appends a mark to the case's current round. */
export async function appendMaterialCheck(
  tx: Tx,
  actor: Actor,
  { countyCode, id: applicationId, round }: ApplicationCore,
  check: NewCheck,
  now: Date,
): Promise<void> {
  const whose = { checkedById: actor.accountId, onBehalfOfId: actor.principal?.accountId ?? null }
  await tx.materialCheck.create({
    data: { ...check, ...whose, countyCode, id: newId(), applicationId, round, at: now },
  })
}

/** Every mark of a case, oldest first. */
export async function findMaterialChecks(tx: Tx, countyCode: string, applicationId: string): Promise<MaterialCheck[]> {
  const rows = await tx.materialCheck.findMany({
    where: { countyCode, applicationId },
    orderBy: { id: 'asc' },
    omit: { countyCode: true, id: true, applicationId: true, onBehalfOfId: true },
    include: { checkedBy: { select: { displayName: true } }, onBehalfOf: { select: { displayName: true } } },
  })
  return rows.map(({ checkedBy, onBehalfOf, verdict, ...row }) => ({
    ...row,
    verdict: verdict as CheckVerdict,
    checkedByName: onBehalfOf ? `${checkedBy.displayName}（代 ${onBehalfOf.displayName}）` : checkedBy.displayName,
  }))
}
