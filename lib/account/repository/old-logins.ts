import type { Tx } from '@/lib/platform/transaction'

/** Deletes what is older than these instants; answers with how many rows went. */
export async function deleteOldLogins(
  tx: Tx,
  countyCode: string,
  before: { codes: Date; words: Date; sessions: Date },
): Promise<number> {
  const counters = await tx.rateCounter.deleteMany({ where: { countyCode, windowStart: { lt: before.codes } } })
  const codes = await tx.oneTimeCode.deleteMany({ where: { countyCode, createdAt: { lt: before.codes } } })
  const pending = await tx.pendingLogin.deleteMany({ where: { countyCode, createdAt: { lt: before.codes } } })
  // Before the logins they ended in; none lives as long as a day.
  const passages = await tx.externalLogin.deleteMany({ where: { countyCode, createdAt: { lt: before.codes } } })
  const sessions = await tx.loginSession.deleteMany({ where: { countyCode, createdAt: { lt: before.sessions } } })
  const words = await tx.keptWords.deleteMany({ where: { countyCode, keptAt: { lt: before.words } } })
  return counters.count + codes.count + pending.count + passages.count + sessions.count + words.count
}
