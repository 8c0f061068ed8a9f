import { tellSubjects } from '@/lib/message/steps/tell-accounts'
import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { Entitlement } from '../model'

/** Tells everybody who acts for whoever has the award; the message opens the case it came from. */
export async function tellOfAward(
  tx: Tx,
  actor: Actor,
  { talentId, enterpriseId, applicationId }: Entitlement,
  { body, template }: { readonly body: string; readonly template: string },
  now: Date,
): Promise<void> {
  const subjectId = talentId ?? enterpriseId
  if (subjectId === null || applicationId === null) return
  const target = { kind: 'application', id: applicationId } as const
  await tellSubjects(tx, actor, [{ subjectId, kind: 'case', body, target, template }], now)
}
