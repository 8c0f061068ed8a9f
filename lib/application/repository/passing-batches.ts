import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { PassingOutcome, PassingVerb } from '../model'
import { visibleApplications } from './visible-applications'

export type NewPassing = {
  readonly id: string
  readonly verb: PassingVerb
  readonly opinion: string
  readonly requestHash: string
}

/** Opens the batch, or finds the one that an earlier press of the same request opened. Answers with its request's hash. */
export async function openPassing(tx: Tx, actor: Actor, batch: NewPassing, now: Date): Promise<string> {
  const { countyCode, accountId } = actor
  await tx.passingBatch.createMany({
    data: [{ ...batch, countyCode, accountId, startedAt: now }],
    skipDuplicates: true,
  })
  const found = await tx.passingBatch.findUniqueOrThrow({
    where: { countyCode_id: { countyCode, id: batch.id } },
    select: { requestHash: true, accountId: true },
  })
  return found.accountId === accountId ? found.requestHash : ''
}

/** How many of these cases the actor may see. */
export const countVisibleOf = (tx: Tx, actor: Actor, ids: readonly string[]): Promise<number> =>
  tx.application.count({ where: { AND: [{ id: { in: [...ids] } }, visibleApplications(actor)] } })

export type PassingLine = {
  readonly batchId: string
  readonly applicationId: string
  readonly position: number
  readonly outcome: PassingOutcome
  readonly reason: string | null
}

/** Keeps what became of a case. The first verdict stands: a second one is dropped. */
export async function appendPassingLine(tx: Tx, { countyCode }: Actor, line: PassingLine): Promise<void> {
  await tx.passingBatchLine.createMany({ data: [{ ...line, countyCode }], skipDuplicates: true })
}

/** The cases of a batch that have their verdict. */
export async function findPassedOf(tx: Tx, { countyCode }: Actor, batchId: string): Promise<Set<string>> {
  const lines = await tx.passingBatchLine.findMany({ where: { countyCode, batchId }, select: { applicationId: true } })
  return new Set(lines.map(({ applicationId }) => applicationId))
}

/** How many ended how. */
export async function countOutcomes(
  tx: Tx,
  { countyCode }: Actor,
  batchId: string,
): Promise<{ done: number; refused: number }> {
  const groups = await tx.passingBatchLine.groupBy({ by: ['outcome'], where: { countyCode, batchId }, _count: true })
  const refused = groups.filter(({ outcome }) => isRefusal(outcome)).reduce((sum, { _count }) => sum + _count, 0)
  return { done: groups.reduce((sum, { _count }) => sum + _count, 0) - refused, refused }
}

export const isRefusal = (outcome: string): boolean => outcome === 'refused' || outcome === 'reassessed'

/** Closes the batch once; false when that was done before. */
export async function finishPassing(tx: Tx, { countyCode }: Actor, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.passingBatch.updateMany({
    where: { countyCode, id, finishedAt: null },
    data: { finishedAt: now },
  })
  return count === 1
}
