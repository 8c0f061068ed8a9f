import { unseal } from './crypto'
import { env, isDemo } from './env'
import { logInfo } from './log'
import { OUTBOX_BODY, OUTBOX_RECIPIENT } from './outbox'
import { prisma } from './prisma'

const BATCH = 100
const LEASE_MS = 60_000
const GIVE_UP_AFTER = 8

type Row = { countyCode: string; id: string; attempts: number; recipientSealed: string; bodySealed: string }

/**
 * Sends what waits in the outbox and answers with how many went out. At least once: a row is leased before it is sent and
 * its id goes along, so that the gateway can drop a twin. In demo and test mode nothing leaves the machine: the demo
 * inbox shows the rows.
 */
export async function deliverOutbox(countyCode: string, now: Date): Promise<number> {
  const waiting = await prisma.outboxMessage.findMany({
    where: { countyCode, status: 'pending', nextAttemptAt: { lte: now } },
    orderBy: { nextAttemptAt: 'asc' },
    take: BATCH,
  })
  let delivered = 0
  for (const row of waiting) if ((await lease(row, now)) && (await deliver(row, now))) delivered += 1
  return delivered
}

/** Takes the row for a minute; false when another worker has it. */
async function lease(row: Row, now: Date): Promise<boolean> {
  const taken = await prisma.outboxMessage.updateMany({
    where: { countyCode: row.countyCode, id: row.id, status: 'pending', attempts: row.attempts },
    data: { attempts: row.attempts + 1, nextAttemptAt: new Date(now.getTime() + LEASE_MS * 2 ** row.attempts) },
  })
  return taken.count === 1
}

async function deliver(row: Row, now: Date): Promise<boolean> {
  const key = { countyCode_id: { countyCode: row.countyCode, id: row.id } }
  try {
    if (!isDemo()) await post(row)
    await prisma.outboxMessage.update({ where: key, data: { status: 'sent', sentAt: now, lastError: null } })
    return true
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
    const status = row.attempts + 1 >= GIVE_UP_AFTER ? 'failed' : 'pending'
    await prisma.outboxMessage.update({ where: key, data: { status, lastError } })
    logInfo('message not delivered', { id: row.id, attempts: row.attempts + 1, reason: lastError })
    return false
  }
}

/** The county's SMS gateway: JSON over HTTPS, the row's id as idempotency key. */
async function post(row: Row): Promise<void> {
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
