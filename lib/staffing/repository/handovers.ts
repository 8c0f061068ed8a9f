import type { Role } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOrNull, toDayColumnOrNull } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { HandoverKind, HandoverLine } from '../model'

type NewHandover = {
  readonly countyCode: string
  readonly id: string
  readonly accountId: string
  readonly lastDay: PlainDate | null
  readonly reason: string
  readonly createdById: string
  readonly createdAt: Date
}

export async function insertHandover(
  tx: Tx,
  { lastDay, ...handover }: NewHandover,
  lines: readonly HandoverLine[],
): Promise<void> {
  await tx.handover.create({ data: { ...handover, lastDay: toDayColumnOrNull(lastDay) } })
  const { countyCode, id: handoverId } = handover
  await tx.handoverLine.createMany({
    data: lines.map(({ dueOn, ...line }, position) => ({
      ...line,
      ...{ countyCode, handoverId, position, dueOn: toDayColumnOrNull(dueOn) },
    })),
  })
}

export type KeptLine = HandoverLine & { readonly position: number; readonly successorName: string | null }

export type KeptHandover = {
  readonly id: string
  readonly accountId: string
  readonly leaverName: string
  readonly lastDay: PlainDate | null
  readonly reason: string
  readonly createdByName: string
  readonly createdAt: Date
  readonly lines: readonly KeptLine[]
}

export async function findHandover(tx: Tx, countyCode: string, id: string): Promise<KeptHandover | null> {
  const row = await tx.handover.findUnique({
    where: { countyCode_id: { countyCode, id } },
    include: {
      account: { select: { displayName: true } },
      createdBy: { select: { displayName: true } },
      lines: { orderBy: { position: 'asc' }, include: { successor: { select: { displayName: true } } } },
    },
  })
  if (!row) return null
  return {
    ...{ id: row.id, accountId: row.accountId, reason: row.reason, createdAt: row.createdAt },
    leaverName: row.account.displayName,
    lastDay: dayOrNull(row.lastDay),
    createdByName: row.createdBy.displayName,
    lines: row.lines.map(({ successor, dueOn, kind, role, ...line }) => ({
      ...{ position: line.position, unitCode: line.unitCode, subjectId: line.subjectId, title: line.title },
      ...{ note: line.note, successorId: line.successorId, kind: kind as HandoverKind, role: role as Role },
      dueOn: dayOrNull(dueOn),
      successorName: successor?.displayName ?? null,
    })),
  }
}

/** The handovers somebody left by or took something in, the latest first. */
export const findHandoversOf = (
  tx: Tx,
  countyCode: string,
  accountId: string,
): Promise<{ id: string; createdAt: Date; account: { displayName: string } }[]> =>
  tx.handover.findMany({
    where: { countyCode, OR: [{ accountId }, { lines: { some: { successorId: accountId } } }] },
    orderBy: { id: 'desc' },
    take: 20,
    select: { id: true, createdAt: true, account: { select: { displayName: true } } },
  })
