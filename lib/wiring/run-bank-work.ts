import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import type { BankLink, BankWord } from '@/lib/platform/bank-link'
import { logInfo } from '@/lib/platform/log'
import { claimInstructions, type Claimed } from '@/lib/subsidy/commands/claim-instructions'
import { noteBankWord } from '@/lib/subsidy/commands/note-bank-word'

/** As many rounds as one tick may take; the next tick goes on. */
const ROUNDS = 20

/** Goes on while there is something to tell or to ask. */
export async function runBankWork(
  actor: Actor,
  link: BankLink,
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  let count = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const done = await talkOnce(actor, link, now)
    if (!done.ok) return done
    if (done.value.count === 0) break
    count += done.value.count
  }
  return ok({ count })
}

/**
 * Tells the bank what waits and asks what became of the rest. A key is in the database before the bank hears it; whatever may
 * have reached the bank is asked about before it is sent again, under the same key. Answers how many were taken up.
 */
async function talkOnce(actor: Actor, link: BankLink, now: Date): Promise<Result<{ count: number }, Failure>> {
  const claimed = await claimInstructions(actor, {}, now)
  if (!claimed.ok) return claimed
  for (const one of claimed.value) {
    const word = await hear(link, one)
    if (word === null) continue
    const noted = await noteBankWord(actor, { attemptId: one.attemptId, word }, now)
    if (!noted.ok) return noted
  }
  return ok({ count: claimed.value.length })
}

/** What the bank says; null when nobody can tell, or it has nothing to say yet. */
async function hear(
  link: BankLink,
  { attemptId, was, order }: Claimed,
): Promise<Exclude<BankWord, { state: 'unknown' }> | null> {
  try {
    const word = was === 'waiting' ? await link.submit(order) : await link.ask(order.key)
    if (word.state !== 'unknown') return word
    if (was === 'sending') return knownOf(await link.submit(order))
    // It said before that it had it: that is for people to find out, not to send again.
    logInfo('the bank forgot an order it had accepted', { attemptId })
    return null
  } catch (error) {
    logInfo('the bank did not answer', { attemptId, reason: error instanceof Error ? error.message.slice(0, 200) : '' })
    return null
  }
}

const knownOf = (word: BankWord): Exclude<BankWord, { state: 'unknown' }> | null =>
  word.state === 'unknown' ? null : word
