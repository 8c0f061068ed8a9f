import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'
import { decideCorrectionRow, findCorrection } from '../repository/corrections'

/** 已更正: answers the person's request in the transaction that corrects the register. */
export async function acceptCorrection(
  tx: Tx,
  actor: Actor,
  accepted: { correctionId: string; subject: Subject; reply: string },
  now: Date,
): Promise<Result<void, Failure>> {
  const { correctionId, subject, reply } = accepted
  const correction = await findCorrection(tx, actor.countyCode, correctionId)
  if (!correction || correction.subject.id !== subject.id) return fail({ kind: 'notFound', what: 'correction' })
  const decision = { status: 'accepted', reply, decidedById: actor.accountId, now } as const
  const decided = await decideCorrectionRow(tx, actor.countyCode, correctionId, decision)
  return decided ? ok(undefined) : fail(refused('alreadyDecided', '这项更正申请已经有人处理过了。'))
}
