import { Prisma } from '@/generated/prisma/client'
import type { Actor, Role } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationStatus } from '../flow'
import type { Answers, ApplicationCore, CaseEvent, CaseEventKind } from '../model'

export type NewCaseEvent = {
  readonly event: CaseEventKind
  readonly toStatus?: ApplicationStatus
  readonly actorRole?: Role
  readonly unitCode?: string | null
  readonly opinion?: string | null | undefined
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * Appends one line to the history of a case, as it stood before the event (status and step). Call with the case's row
 * locked: the sequence is counted from the last line.
 */
export async function appendEvent(
  tx: Tx,
  actor: Actor,
  before: ApplicationCore,
  event: NewCaseEvent,
  now: Date,
): Promise<void> {
  const { countyCode, id: applicationId, status, stepCode } = before
  const last = await tx.applicationEvent.aggregate({ where: { countyCode, applicationId }, _max: { sequence: true } })
  await tx.applicationEvent.create({
    data: {
      countyCode,
      id: newId(),
      applicationId,
      sequence: (last._max.sequence ?? 0) + 1,
      at: now,
      event: event.event,
      fromStatus: status,
      toStatus: event.toStatus ?? status,
      stepCode,
      actorId: actor.accountId,
      actorName: actor.name,
      actorRole: event.actorRole ?? null,
      unitCode: event.unitCode ?? null,
      opinion: event.opinion ?? null,
      detail: event.detail === undefined ? Prisma.DbNull : (event.detail as Prisma.InputJsonValue),
    },
  })
}

/** The history of a case, oldest first. */
export async function findEvents(tx: Tx, countyCode: string, applicationId: string): Promise<CaseEvent[]> {
  const rows = await tx.applicationEvent.findMany({
    where: { countyCode, applicationId },
    orderBy: { sequence: 'asc' },
  })
  return rows.map((row) => ({
    ...row,
    event: row.event as CaseEventKind,
    fromStatus: row.fromStatus as ApplicationStatus,
    toStatus: row.toStatus as ApplicationStatus,
    detail: row.detail as Readonly<Record<string, unknown>> | null,
  }))
}

/** The answers as they stood when the case was last sent back; null when it never was. */
export async function findLastReturn(
  tx: Tx,
  { countyCode, id }: ApplicationCore,
): Promise<{ answers: Answers } | null> {
  const row = await tx.applicationEvent.findFirst({
    where: { countyCode, applicationId: id, event: { in: ['return', 'disown'] } },
    orderBy: { sequence: 'desc' },
    select: { detail: true },
  })
  const detail = row?.detail as { answers?: Answers } | null | undefined
  return detail?.answers ? { answers: detail.answers } : null
}
