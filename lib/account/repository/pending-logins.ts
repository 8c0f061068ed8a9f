import { sha256 } from '@/lib/platform/crypto'
import { newId, randomToken } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'

const LIFE_MINUTES = 10

type NewPending = { countyCode: string; accountId: string; means: string; externalLoginId: string | null; now: Date }

/** Keeps that the first proof was given, for whoever holds the ticket it answers with; null for a closed account. */
export async function insertPendingLogin(tx: Tx, { now, ...login }: NewPending): Promise<string | null> {
  const { countyCode, accountId } = login
  const account = await tx.account.findFirst({
    where: { countyCode, id: accountId, status: 'active' },
    select: { version: true },
  })
  if (!account) return null
  const ticket = randomToken(32)
  const expiresAt = new Date(now.getTime() + LIFE_MINUTES * 60_000)
  const times = { createdAt: now, expiresAt }
  await tx.pendingLogin.create({
    data: { ...login, id: newId(), accountVersion: account.version, ticketHash: sha256(ticket), ...times },
  })
  return ticket
}

export type PendingLogin = {
  readonly id: string
  readonly accountId: string
  readonly displayName: string
  readonly means: string
  readonly externalLoginId: string | null
}

/** The login that waits for this ticket; null when it is over, too old, or its account changed or was closed since. */
export async function findPendingLogin(
  tx: Tx,
  countyCode: string,
  { ticket, now }: { ticket: string; now: Date },
): Promise<PendingLogin | null> {
  const row = await tx.pendingLogin.findFirst({
    where: { countyCode, ticketHash: sha256(ticket), usedAt: null, expiresAt: { gt: now } },
    include: { account: { select: { displayName: true, status: true, version: true } } },
  })
  if (!row || row.account.status !== 'active' || row.account.version !== row.accountVersion) return null
  const { id, accountId, means, externalLoginId } = row
  return { id, accountId, displayName: row.account.displayName, means, externalLoginId }
}

/** The login is in; false when another was faster with the same ticket. */
export async function settlePendingLogin(tx: Tx, countyCode: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.pendingLogin.updateMany({ where: { countyCode, id, usedAt: null }, data: { usedAt: now } })
  return count === 1
}
