import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayKeepWords } from '../permission'
import { deleteKeptWords, replaceKeptWords } from '../repository/kept-words'
import type { KeepWordsInput } from '../schema'

/**
 * Keeps what somebody is typing, so that a closed laptop or an ended login loses nothing; with no words, forgets it. The
 * record says once that something was begun: it is nobody's decision yet. Dated by the wall clock, as it is shown.
 */
export function keepWords(
  actor: Actor,
  { form, words }: KeepWordsInput,
  now: Date,
): Promise<Result<{ form: string }, Failure>> {
  const refusal = mayKeepWords(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ form: string }>(async (tx) => {
    if (Object.keys(words).length === 0) {
      await deleteKeptWords(tx, actor, form)
      return ok({ form })
    }
    const isBegun = await replaceKeptWords(tx, actor, { form, words }, wallNow())
    if (isBegun) {
      await recordAudit(tx, actor, {
        action: 'account.keepWords',
        objectKind: 'account',
        objectId: actor.accountId,
        summary: '暂存未提交的填写内容',
        detail: { form },
        now,
      })
    }
    return ok({ form })
  })
}
