import type { Actor } from '@/lib/kernel/actor'
import type { MailAddress } from '@/lib/kernel/mail-address'
import { maskMail, maskPhone } from '@/lib/kernel/mask'
import { seal, unseal } from './crypto'
import { newId } from './id'
import type { MailContent } from './mail'
import type { Tx } from './transaction'

export type Message = { phone: string; template: string; body: string }
export type OutboxMail = { address: MailAddress; template: string; content: MailContent }

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

/** Puts mails into the outbox, as enqueueTexts does. A subject is one line: no header is begun in it. */
export async function enqueueMails(
  tx: Tx,
  { countyCode }: Pick<Actor, 'countyCode'>,
  mails: readonly OutboxMail[],
  now: Date,
): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map(({ address, template, content }) => ({
    ...{ countyCode, id: newId(), channel: 'email', template },
    recipientSealed: seal(OUTBOX_RECIPIENT, address),
    recipientMasked: maskMail(address),
    bodySealed: seal(OUTBOX_BODY, JSON.stringify({ ...content, subject: oneLine(content.subject) })),
    ...{ status: 'pending' as const, nextAttemptAt: now, createdAt: now },
  }))
  await tx.outboxMessage.createMany({ data: rows })
}

/** What a mail of the outbox says. */
export const openMail = (bodySealed: string): MailContent => JSON.parse(unseal(OUTBOX_BODY, bodySealed)) as MailContent

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** How many messages wait to be sent, or to be tried again. */
export const countPending = (tx: Tx, countyCode: string): Promise<number> =>
  tx.outboxMessage.count({ where: { countyCode, status: 'pending' } })
