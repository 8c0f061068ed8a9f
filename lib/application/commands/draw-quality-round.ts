import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayKeepQuality } from '../permission'
import { findOpenRoundForUpdate, findUnlisted, keepDrawn } from '../repository/quality'
import { drawSample, listText } from '../rules/quality-sample'
import type { DrawQualityRoundInput } from '../rules/quality-input'
import { beginQualityRound } from '../steps/begin-quality-round'

/** 抽取: the list is closed, the seed shown, the sample what the two give; the next round begins with a seed of its own. */
export function drawQualityRound(
  actor: Actor,
  input: DrawQualityRoundInput,
  now: Date,
): Promise<Result<{ id: string; count: number }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string; count: number }, Failure>> => {
    const refusal = mayKeepQuality(actor)
    if (refusal) return fail(refusal)
    const round = await findOpenRoundForUpdate(tx, actor.countyCode)
    if (round?.id !== input.roundId) return fail({ kind: 'conflict', expected: 'open', found: 'drawn' })
    if (now <= round.openedAt) return fail(refused('tooSoon', '这一轮刚刚开始，请稍后再抽取。'))
    const list = await findUnlisted(tx, actor.countyCode)
    if (list.length === 0) return fail(refused('nothingApproved', '本轮还没有审核通过的申报件，不能抽取。'))
    const sample = drawSample(list, round.seed, sha256)
    const listHash = sha256(listText(list))
    await keepDrawn(tx, actor.countyCode, round, { list, sample, listHash, drawnById: actor.accountId }, now)
    await recordAudit(tx, actor, {
      action: 'application.drawQualityRound',
      objectKind: 'qualityRound',
      objectId: round.id,
      summary: `第 ${round.number} 轮审核抽查：${list.length} 件中抽取 ${sample.size} 件`,
      now,
      detail: { seed: round.seed, listHash },
    })
    await beginQualityRound(tx, actor, now)
    return ok({ id: round.id, count: sample.size })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
