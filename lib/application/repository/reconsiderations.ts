import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'

export type Reconsideration = {
  readonly id: string
  readonly content: string
  readonly filedAt: Date
  readonly dueOn: PlainDate
  readonly status: 'filed' | 'upheld' | 'dismissed'
  readonly decidedAt: Date | null
  readonly reply: string | null
}

/** The one request for 复核 of a case, or null. */
export async function findReconsideration(
  tx: Tx,
  countyCode: string,
  applicationId: string,
): Promise<Reconsideration | null> {
  const row = await tx.reconsideration.findUnique({
    where: { countyCode_applicationId: { countyCode, applicationId } },
    omit: { countyCode: true, applicationId: true, filedById: true, decidedById: true },
  })
  return row && { ...row, dueOn: dayOf(row.dueOn) }
}

export async function insertReconsideration(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  request: { content: string; dueOn: PlainDate },
  now: Date,
): Promise<void> {
  await tx.reconsideration.create({
    data: {
      countyCode: application.countyCode,
      id: newId(),
      applicationId: application.id,
      content: request.content,
      filedById: actor.accountId,
      filedAt: now,
      dueOn: toDayColumn(request.dueOn),
      status: 'filed',
    },
  })
}

/** filed → upheld | dismissed, once. */
export async function decideReconsiderationRow(
  tx: Tx,
  actor: Actor,
  decision: { id: string; outcome: 'upheld' | 'dismissed'; reply: string },
  now: Date,
): Promise<boolean> {
  const moved = await tx.reconsideration.updateMany({
    where: { countyCode: actor.countyCode, id: decision.id, status: 'filed' },
    data: { status: decision.outcome, reply: decision.reply, decidedById: actor.accountId, decidedAt: now },
  })
  return moved.count === 1
}
