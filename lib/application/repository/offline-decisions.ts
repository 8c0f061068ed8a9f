import type { Actor } from '@/lib/kernel/actor'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import type { OfflineDecision, OfflineRecord } from '../rules/offline-record'

/** Keeps what was decided on paper on the step the case stands on. */
export async function insertOfflineDecision(
  tx: Tx,
  actor: Actor,
  { countyCode, id: applicationId, round, stepCode }: ApplicationCore,
  { decidedOn, ...record }: OfflineRecord & { readonly decision: 'approve' | 'decline' },
  now: Date,
): Promise<void> {
  if (stepCode === null) throw new Error(`case ${applicationId} stands on no step`)
  await tx.offlineDecision.create({
    data: {
      ...record,
      countyCode,
      id: newId(),
      applicationId,
      round,
      stepCode,
      decidedOn: toDayColumn(decidedOn),
      recordedById: actor.accountId,
      recordedAt: now,
    },
  })
}

/** What was last decided on paper in a case; null when nothing was. */
export async function findOfflineDecision(
  tx: Tx,
  countyCode: string,
  applicationId: string,
): Promise<OfflineDecision | null> {
  const row = await tx.offlineDecision.findFirst({
    where: { countyCode, applicationId },
    orderBy: { id: 'desc' },
    select: { stepCode: true, round: true, minuteNumber: true, decidedOn: true, signer: true },
  })
  return row && { ...row, decidedOn: dayOf(row.decidedOn) }
}

/** Which case a scan belongs to; null when it is none that was recorded. */
export async function findApplicationIdOfScan(tx: Tx, countyCode: string, scanId: string): Promise<string | null> {
  const row = await tx.offlineDecision.findFirst({ where: { countyCode, scanId }, select: { applicationId: true } })
  return row?.applicationId ?? null
}
