import { unseal } from '@/lib/platform/crypto'
import { openMail, OUTBOX_BODY, OUTBOX_RECIPIENT } from '@/lib/platform/outbox'
import type { Tx } from '@/lib/platform/transaction'

export type DemoMessage = {
  id: string
  to: string
  channel: string
  body: string
  /** Of a mail: the page it leads to. */
  path: string | null
  status: 'pending' | 'sent' | 'failed'
  createdAt: Date
}

/** The latest messages of the outbox, opened; of one phone or mail address when named. */
export async function findMessages(
  tx: Tx,
  countyCode: string,
  to: string | null,
  take: number,
): Promise<DemoMessage[]> {
  const rows = await tx.outboxMessage.findMany({
    where: { countyCode },
    orderBy: { id: 'desc' },
    take: to === null ? take : take * 20,
  })
  return rows
    .map((row) => ({
      id: row.id,
      to: unseal(OUTBOX_RECIPIENT, row.recipientSealed),
      channel: row.channel,
      ...contentOf(row),
      status: row.status,
      createdAt: row.createdAt,
    }))
    .filter((message) => to === null || message.to === to)
    .slice(0, take)
}

function contentOf({ channel, bodySealed }: { channel: string; bodySealed: string }) {
  if (channel !== 'email') return { body: unseal(OUTBOX_BODY, bodySealed), path: null }
  const { subject, text, path } = openMail(bodySealed)
  return { body: `${subject}\n${text}`, path }
}
