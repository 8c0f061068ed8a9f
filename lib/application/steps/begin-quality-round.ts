import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { sha256 } from '@/lib/platform/crypto'
import { randomToken } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { insertRound } from '../repository/quality'

/** A round with a seed nobody knows, whose hash is in the record from now on. */
export async function beginQualityRound(tx: Tx, actor: Actor, now: Date): Promise<string> {
  const seed = randomToken(32)
  const commitment = sha256(seed)
  const id = await insertRound(tx, actor.countyCode, { seed, commitment, openedById: actor.accountId }, now)
  await recordAudit(tx, actor, {
    action: 'application.openQualityRound',
    objectKind: 'qualityRound',
    objectId: id,
    summary: `开始一轮审核抽查，种子的校验值 ${commitment}`,
    now,
    detail: { commitment },
  })
  return id
}
