import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { parseYuan } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { BankWord } from '@/lib/platform/bank-link'
import { inTransaction } from '@/lib/platform/transaction'
import { mayTalkToBank } from '../permission'
import { noteAnswer, type Answered } from '../repository/instructions'

export type NoteBankWordInput = { readonly attemptId: string; readonly word: Exclude<BankWord, { state: 'unknown' }> }

/** Keeps what the bank said of one instruction. It settles nothing: that is the fourth hand's. Said again, it changes nothing. */
export function noteBankWord(
  actor: Actor,
  { attemptId, word }: NoteBankWordInput,
  now: Date,
): Promise<Result<{ isNoted: boolean }, Failure>> {
  const refusal = mayTalkToBank(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ isNoted: boolean }>(async (tx) => {
    const answer = answerOf(word)
    if (answer === null) throw new Error('the bank answered with an amount that is none')
    return ok({ isNoted: await noteAnswer(tx, actor.countyCode, attemptId, answer, now) })
  })
}

function answerOf(word: NoteBankWordInput['word']): Answered | null {
  if (word.state === 'accepted') return { status: 'accepted' }
  if (word.state === 'failed') return { status: 'failed', code: word.code, reason: word.reason }
  const amountFen = parseYuan(word.amountYuan)
  return amountFen === null ? null : { status: 'paid', amountFen, settledOn: word.settledOn }
}
