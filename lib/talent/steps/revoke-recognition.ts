import { SOURCES } from '@/lib/fact/model'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { revokeActiveRecognition } from '../repository/change-records'
import { lockTalent, updateTier } from '../repository/talents'

const NONE_IN_FORCE = refused('noRecognition', '没有有效的人才认定可以撤销。')

/** Revokes the recognition in force: from `revokedOn` on the tier no longer holds; the days before keep it. */
export async function revokeRecognition(
  tx: Tx,
  actor: Actor,
  revoked: { talentId: string; reason: string; revokedOn: PlainDate },
  now: Date,
): Promise<Result<void, Failure>> {
  const { talentId, reason, revokedOn } = revoked
  const { countyCode } = actor
  await lockTalent(tx, countyCode, talentId)
  const active = await revokeActiveRecognition(tx, { countyCode, talentId }, { reason, on: revokedOn })
  if (!active) return fail(NONE_IN_FORCE)
  await updateTier(tx, countyCode, { id: talentId, tier: null, tierValidTo: null, now })
  const changes = { 'recognition.tierCode': { from: active.tier, to: null } }
  const entry = { subjectKind: 'talent', subjectId: talentId, source: SOURCES.recognition, reason } as const
  await recordFactChange(tx, actor, { ...entry, validFrom: revokedOn, changes, now })
  return ok(undefined)
}
