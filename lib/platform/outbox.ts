import type { Actor } from '@/lib/kernel/actor'
import { maskPhone } from '@/lib/kernel/mask'
import { seal } from './crypto'
import { newId } from './id'
import type { Tx } from './transaction'

export type Message = { phone: string; template: string; body: string }

/** Sealing purposes of an outbox row: its address and its text. */
export const OUTBOX_RECIPIENT = 'outbox.recipient'
export const OUTBOX_BODY = 'outbox.body'

/** Puts text messages into the outbox, in the transaction that causes them; the worker sends them afterwards. */
export async function enqueueTexts(
  tx: Tx,
  { countyCode }: Pick<Actor, 'countyCode'>,
  messages: readonly Message[],
  now: Date,
): Promise<void> {
  if (messages.length === 0) return
  const rows = messages.map(({ phone, template, body }) => ({
    ...{ countyCode, id: newId(), channel: 'sms', template },
    recipientSealed: seal(OUTBOX_RECIPIENT, phone),
    recipientMasked: maskPhone(phone),
    bodySealed: seal(OUTBOX_BODY, body),
    ...{ status: 'pending' as const, nextAttemptAt: now, createdAt: now },
  }))
  await tx.outboxMessage.createMany({ data: rows })
}

export const enqueueText = (tx: Tx, actor: Pick<Actor, 'countyCode'>, message: Message, now: Date): Promise<void> =>
  enqueueTexts(tx, actor, [message], now)
