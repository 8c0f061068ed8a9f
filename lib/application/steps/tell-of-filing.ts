import type { Actor } from '@/lib/kernel/actor'
import { tellSubjects } from '@/lib/message/steps/tell-accounts'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'

/** The person is told what was filed in her name: whoever authorised nothing hears of it the same minute. */
export async function tellOfFiling(tx: Tx, actor: Actor, application: ApplicationCore, now: Date): Promise<void> {
  const { id, number, talentId } = application
  if (talentId === null) return
  const body = `工作人员凭您的书面授权为您提交了申报 ${number}。如非本人授权，请立即联系受理部门，或登录聚才撤回。`
  const notice = { subjectId: talentId, kind: 'case', target: { kind: 'application', id } } as const
  await tellSubjects(tx, actor, [{ ...notice, body, template: 'application.filedOnBehalf' }], now)
}
