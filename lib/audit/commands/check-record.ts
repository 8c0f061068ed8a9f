import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { pastTheFence } from '@/lib/platform/reach'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { mayCheckRecord } from '../permission'
import { insertCheck } from '../repository/checks'
import { recordAudit } from '../steps/record-audit'
import { verifyChain } from '../steps/verify-chain'

/** 验证记录链 by hand: verifies the whole chain now, and writes down who asked and what was found. */
export async function checkRecord(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ findingCount: number }, Failure>> {
  const refusal = mayCheckRecord(actor)
  if (refusal) return fail(refusal)
  // Before the transaction: it reads everything, and holds nothing.
  // Digests of histories the auditor may not read; of them nothing but numbers comes back.
  const found = await pastTheFence(() => verifyChain(reading, actor.countyCode))
  return inTransaction<{ findingCount: number }>(async (tx) => {
    const { id, findingCount } = await insertCheck(tx, actor, found, wallNow())
    const answer = findingCount === 0 ? '完整' : `发现 ${findingCount} 处异常`
    await recordAudit(tx, actor, {
      action: 'audit.checkRecord',
      objectKind: 'auditCheck',
      objectId: id,
      summary: `验证记录链：${answer}`,
      now,
    })
    return ok({ findingCount })
  })
}
