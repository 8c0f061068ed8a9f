import type { Actor } from '@/lib/kernel/actor'
import { maskPhone } from '@/lib/kernel/mask'
import { seal } from './crypto'
import { newId } from './id'
import type { Tx } from './transaction'

export type Message = { phone: string; template: string; body: string }

/** Sealing purposes of an outbox row: its address and its text. */
export const OUTBOX_RECIPIENT = 'outbox.recipient'
export const OUTBOX_BODY = 'outbox.body'

/** Puts a text message into the outbox, in the transaction that causes it; the worker sends it afterwards. */
export async function enqueueText(
  tx: Tx,
  actor: Pick<Actor, 'countyCode'>,
  message: Message,
  now: Date,
): Promise<void> {
  await tx.outboxMessage.create({
    data: {
      countyCode: actor.countyCode,
      id: newId(),
      channel: 'sms',
      recipientSealed: seal(OUTBOX_RECIPIENT, message.phone),
      recipientMasked: maskPhone(message.phone),
      template: message.template,
      bodySealed: seal(OUTBOX_BODY, message.body),
      status: 'pending',
      nextAttemptAt: now,
      createdAt: now,
    },
  })
}
