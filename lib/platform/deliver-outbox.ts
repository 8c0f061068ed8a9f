import type { MailAddress } from '@/lib/kernel/mail-address'
import { wallNow } from './clock'
import { unseal } from './crypto'
import { env, isDemo } from './env'
import { logInfo } from './log'
import { OUTBOX_BODY, OUTBOX_RECIPIENT, openMail } from './outbox'
import { prisma } from './prisma'
import { DeliveryFault, sendMail } from './send-mail'

const BATCH = 100

/** Each try doubles the wait before the next: texts are given up after four hours, mails after nearly three days. */
const CHANNELS = {
  sms: { post: postText, leaseMs: 60_000, giveUpAfter: 8 },
  email: { post: postMail, leaseMs: 120_000, giveUpAfter: 11 },
} as const
type Channel = keyof typeof CHANNELS

type Row = { countyCode: string; id: string; attempts: number; recipientSealed: string; bodySealed: string }
type Outcome = 'sent' | DeliveryFault['kind']

/**
 * Sends what waits in the outbox and answers with how many went out. At least once: a row is leased before it is sent and
 * its id goes along, so that the gateway can drop a twin. In demo and test mode nothing leaves the machine: the demo
 * inbox shows the rows. Texts first: a mail server that is away does not hold them up.
 */
export async function deliverOutbox(countyCode: string, now: Date): Promise<number> {
  const texts = await deliverChannel(countyCode, 'sms', now)
  return texts + (await deliverChannel(countyCode, 'email', now))
}

async function deliverChannel(countyCode: string, channel: Channel, now: Date): Promise<number> {
  const waiting = await prisma.outboxMessage.findMany({
    where: { countyCode, channel, status: 'pending', nextAttemptAt: { lte: now } },
    orderBy: { nextAttemptAt: 'asc' },
    take: BATCH,
  })
  // A slow server must not make the leases of the last rows older than they are.
  const begun = wallNow().getTime()
  const at = () => new Date(now.getTime() + wallNow().getTime() - begun)
  let delivered = 0
  for (const row of waiting) {
    if (!(await lease(row, channel, at()))) continue
    const outcome = await deliver(row, channel, now)
    if (outcome === 'sent') delivered += 1
    // Nobody answers: the rest keep their tries for the next round.
    if (outcome === 'away') break
  }
  return delivered
}

/** Takes the row for a while; false when another worker has it. */
async function lease(row: Row, channel: Channel, now: Date): Promise<boolean> {
  const nextAttemptAt = new Date(now.getTime() + CHANNELS[channel].leaseMs * 2 ** row.attempts)
  const taken = await prisma.outboxMessage.updateMany({
    where: { countyCode: row.countyCode, id: row.id, status: 'pending', attempts: row.attempts },
    data: { attempts: row.attempts + 1, nextAttemptAt },
  })
  return taken.count === 1
}

async function deliver(row: Row, channel: Channel, now: Date): Promise<Outcome> {
  const { post, giveUpAfter } = CHANNELS[channel]
  const key = { countyCode_id: { countyCode: row.countyCode, id: row.id } }
  try {
    if (!isDemo()) await post(row)
    await prisma.outboxMessage.update({ where: key, data: { status: 'sent', sentAt: now, lastError: null } })
    return 'sent'
  } catch (error) {
    const kind = error instanceof DeliveryFault ? error.kind : 'later'
    const lastError = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
    const status = kind === 'refused' || row.attempts + 1 >= giveUpAfter ? 'failed' : 'pending'
    await prisma.outboxMessage.update({ where: key, data: { status, lastError } })
    logInfo('message not delivered', { id: row.id, attempts: row.attempts + 1, reason: lastError })
    return kind
  }
}

async function postMail(row: Row): Promise<void> {
  const to = unseal(OUTBOX_RECIPIENT, row.recipientSealed) as MailAddress
  await sendMail({ id: row.id, to, content: openMail(row.bodySealed) })
}

/** The county's SMS gateway: JSON over HTTPS, the row's id as idempotency key. */
async function postText(row: Row): Promise<void> {
  const url = env().JUCAI_SMS_URL
  if (!url) throw new Error('JUCAI_SMS_URL is not set')
  const body = { phone: unseal(OUTBOX_RECIPIENT, row.recipientSealed), text: unseal(OUTBOX_BODY, row.bodySealed) }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': row.id },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`gateway answered ${response.status}`)
}
