import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { QUALITY_VERDICT_LABELS } from '../labels'
import { mayKeepQuality } from '../permission'
import { findSampledLine, insertFinding } from '../repository/quality'
import { findDeciders } from '../repository/review-decisions'
import type { ExamineSampleInput } from '../rules/quality-input'

/** 复查: a reviewer who signed nothing of the case looks at it again, once, and says whether it was right. */
export function examineSample(
  actor: Actor,
  input: ExamineSampleInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { decisionId, verdict, note = null } = input
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const refusal = mayKeepQuality(actor)
    if (refusal) return fail(refusal)
    const line = await findSampledLine(tx, actor.countyCode, decisionId)
    if (!line) return fail({ kind: 'notFound', what: 'qualityLine' })
    if (line.isExamined) return fail({ kind: 'conflict', expected: 'open', found: 'examined' })
    const signers = await findDeciders(tx, actor.countyCode, [line.applicationId])
    if (signers.some(({ accountId }) => accountId === actor.accountId))
      return fail(refused('ownCase', '您在这件申报件上签过字，须由其他审核人员复查。'))
    const finding = { decisionId, verdict, note: verdict === 'wrong' ? note : null, examinerId: actor.accountId }
    await insertFinding(tx, actor.countyCode, finding, now)
    await recordAudit(tx, actor, {
      action: 'application.examineSample',
      objectKind: 'application',
      objectId: line.applicationId,
      summary: `第 ${line.roundNumber} 轮抽查复查：${QUALITY_VERDICT_LABELS[verdict]}${finding.note ? `，${finding.note}` : ''}`,
      now,
    })
    return ok({ id: decisionId })
  }
  const onDuplicate: Failure = { kind: 'conflict', expected: 'open', found: 'examined' }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now }, onDuplicate })
}
