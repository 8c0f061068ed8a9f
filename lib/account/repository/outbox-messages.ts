import { unseal } from '@/lib/platform/crypto'
import { OUTBOX_BODY, OUTBOX_RECIPIENT } from '@/lib/platform/outbox'
import type { Tx } from '@/lib/platform/transaction'

export type DemoMessage = {
  id: string
  to: string
  body: string
  status: 'pending' | 'sent' | 'failed'
  createdAt: Date
}

/** The latest messages of the outbox, opened; of one phone when named. */
export async function findMessages(
  tx: Tx,
  countyCode: string,
  phone: string | null,
  take: number,
): Promise<DemoMessage[]> {
  const rows = await tx.outboxMessage.findMany({
    where: { countyCode },
    orderBy: { id: 'desc' },
    take: phone === null ? take : take * 20,
  })
  return rows
    .map((row) => ({
      id: row.id,
      to: unseal(OUTBOX_RECIPIENT, row.recipientSealed),
      body: unseal(OUTBOX_BODY, row.bodySealed),
      status: row.status,
      createdAt: row.createdAt,
    }))
    .filter((message) => phone === null || message.to === phone)
    .slice(0, take)
}
