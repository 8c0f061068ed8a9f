import type { Actor } from '@/lib/kernel/actor'
import { tellAccounts } from '@/lib/message/steps/tell-accounts'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import { findDecisions } from '../repository/review-decisions'

/** The officer who sent a case back hears that it is put right. An employer is asked again in its own words. */
export async function tellReturner(tx: Tx, actor: Actor, application: ApplicationCore, now: Date): Promise<void> {
  const last = (await findDecisions(tx, application)).findLast(({ decision }) => decision === 'return')
  if (!last || last.actorRole === 'enterpriseContact') return
  const target = { kind: 'application', id: application.id } as const
  const body = `您退回的申报 ${application.number} 已补正，重新提交。`
  await tellAccounts(tx, actor, [{ accountId: last.actorId, kind: 'work', body, target }], now)
}
