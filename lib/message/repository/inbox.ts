import type { Actor } from '@/lib/kernel/actor'
import { asColumns } from '@/lib/platform/column-names'
import type { Tx } from '@/lib/platform/transaction'
import type { InboxMessage, MessageKind, PostedNotice, TargetKind } from '../model'

type Row = {
  id: string
  kind: string
  body: string
  targetKind: string
  targetId: string
  createdAt: Date
  readAt: Date | null
}

const COLUMNS = { id: true, kind: true, body: true, targetKind: true, targetId: true, createdAt: true, readAt: true }

const toMessage = ({ kind, targetKind, targetId, ...row }: Row): InboxMessage => ({
  ...row,
  kind: kind as MessageKind,
  target: { kind: targetKind as TargetKind, id: targetId },
})

/** One statement for however many. */
export async function insertMessages(
  tx: Tx,
  countyCode: string,
  notices: readonly PostedNotice[],
  now: Date,
): Promise<void> {
  const rows = notices.map(({ id, accountId, kind, body, target }) => ({
    ...{ countyCode, id, accountId, kind, body },
    ...{ targetKind: target.kind, targetId: target.id, createdAt: now },
  }))
  await tx.$executeRaw`
    INSERT INTO inbox_message SELECT * FROM jsonb_populate_recordset(NULL::inbox_message, ${asColumns(rows)}::jsonb)`
}

export const findMessage = async (
  tx: Tx,
  { countyCode, accountId }: Actor,
  id: string,
): Promise<InboxMessage | null> => {
  const row = await tx.inboxMessage.findFirst({ where: { countyCode, accountId, id }, select: COLUMNS })
  return row && toMessage(row)
}

/** The person's messages, newest first, after the one named. */
export async function findMessages(
  tx: Tx,
  { countyCode, accountId }: Actor,
  page: { readonly after: { readonly at: Date; readonly id: string } | null; readonly take: number },
): Promise<InboxMessage[]> {
  const { after, take } = page
  const older = after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
  const rows = await tx.inboxMessage.findMany({
    where: { countyCode, accountId, ...older },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: COLUMNS,
  })
  return rows.map(toMessage)
}

export const countUnreadOf = (tx: Tx, { countyCode, accountId }: Actor): Promise<number> =>
  tx.inboxMessage.count({ where: { countyCode, accountId, readAt: null } })

/** Marks one message of the person as read, or all of them. */
export async function markRead(
  tx: Tx,
  { countyCode, accountId }: Actor,
  which: { readonly id?: string },
  now: Date,
): Promise<number> {
  const where = { countyCode, accountId, readAt: null, ...which }
  return (await tx.inboxMessage.updateMany({ where, data: { readAt: now } })).count
}

export const deleteMessagesBefore = async (tx: Tx, countyCode: string, before: Date): Promise<number> =>
  (await tx.inboxMessage.deleteMany({ where: { countyCode, createdAt: { lt: before } } })).count
