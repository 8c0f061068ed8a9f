import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { SubjectKind } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayAdjudicate } from '../permission'
import { findBasis } from '../repository/candidates'
import { findEntries } from '../repository/entries'
import { findPairOf, openPair } from '../repository/pairs'
import type { ProposeDuplicateInput } from '../schema'

const SELF = invalidField('secondId', '请另选一份登记：两份登记不能是同一份')

/** 提出疑似重复: an officer has two entries before them that nothing in the register connects. Opens a judged pair again. */
export async function proposeDuplicate(
  actor: Actor,
  input: ProposeDuplicateInput,
  now: Date,
): Promise<Result<{ pairId: string; kind: SubjectKind }, Failure>> {
  const refusal = mayAdjudicate(actor, 'propose')
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  const { subjectKind: kind } = input
  const [firstId, secondId] = [input.firstId, input.secondId].sort() as [string, string]
  if (firstId === secondId) return fail(SELF)
  return inTransaction<{ pairId: string; kind: SubjectKind }>(async (tx) => {
    const entries = await findEntries(tx, countyCode, { kind, survivorId: firstId, loserId: secondId })
    const isGone = entries?.survivor.status === 'merged' || entries?.loser.status === 'merged'
    if (!entries || isGone) return fail({ kind: 'notFound', what: kind })
    const known = await findPairOf(tx, countyCode, { kind, firstId, secondId })
    if (known?.status === 'open') return ok({ pairId: known.id, kind })

    const basis = await findBasis(tx, countyCode, kind, [firstId, secondId])
    const pair = { kind, firstId, secondId, grounds: ['proposed'] as const, basis }
    const pairId = await openPair(tx, countyCode, pair, now)
    const summary = `提出疑似重复：${entries.survivor.name} 与 ${entries.loser.name}`
    const detail = { pairId, otherId: secondId }
    await recordAudit(tx, actor, {
      action: 'duplicate.propose',
      objectKind: kind,
      objectId: firstId,
      summary,
      detail,
      now,
    })
    return ok({ pairId, kind })
  })
}
