import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { addresseeOf, mayChoose } from '../permission'
import { keepOptOut } from '../repository/opt-outs'
import type { OptOutInput } from '../schema'

/** 不再接收任何提议. What lies open may still be answered; everything may still be applied for. */
export const optOutOfOffers = (
  actor: Actor,
  _input: OptOutInput,
  now: Date,
): Promise<Result<{ subjectId: string }, Failure>> =>
  inTransaction<{ subjectId: string }>(async (tx) => {
    const subject = addresseeOf(actor)
    if (!subject) return fail(mayChoose(actor) ?? { kind: 'notFound', what: 'subject' })
    await keepOptOut(tx, actor, { subject, itemId: null }, now)
    const summary = '不再接收免申即享的提议'
    const object = { objectKind: subject.kind, objectId: subject.id }
    await recordAudit(tx, actor, { action: 'offer.optOut', ...object, summary, now })
    return ok({ subjectId: subject.id })
  })
