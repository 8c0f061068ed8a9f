import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore, Decision, ReviewDecision } from '../model'
import { signersOf } from '../rules/signers'

type NewDecision = Omit<ReviewDecision, 'round'>

/** Appends a signature to the case's current round. */
export async function appendDecision(tx: Tx, application: ApplicationCore, decision: NewDecision): Promise<void> {
  const { countyCode, id: applicationId, round } = application
  await tx.reviewDecision.create({ data: { ...decision, countyCode, id: newId(), applicationId, round } })
}

/** Every signature of a case, oldest first. */
export async function findDecisions(tx: Tx, application: ApplicationCore): Promise<ReviewDecision[]> {
  const rows = await tx.reviewDecision.findMany({
    where: { countyCode: application.countyCode, applicationId: application.id },
    orderBy: { id: 'asc' },
    omit: { countyCode: true, id: true, applicationId: true },
  })
  return rows.map((row) => ({ ...row, decision: row.decision as Decision }))
}

/** Case and account of everybody who signed any of these cases or for whom it was signed, each pair once. */
export async function findDeciders(
  tx: Tx,
  countyCode: string,
  applicationIds: readonly string[],
): Promise<{ applicationId: string; accountId: string }[]> {
  const rows = await tx.reviewDecision.findMany({
    where: { countyCode, applicationId: { in: [...applicationIds] } },
    select: { applicationId: true, actorId: true, onBehalfOfId: true },
    distinct: ['applicationId', 'actorId', 'onBehalfOfId'],
  })
  return rows.flatMap(({ applicationId, ...row }) => signersOf(row).map((accountId) => ({ applicationId, accountId })))
}
