import type { Actor } from '@/lib/kernel/actor'
import { tellSubjects } from '@/lib/message/steps/tell-accounts'
import type { Tx } from '@/lib/platform/transaction'

export type HolderMessage = {
  readonly talentId: string
  /** Last part of the template's name: what happened. */
  readonly about: 'renew' | 'suspend' | 'resume' | 'revoke' | 'revokeRecognition'
  /** One or two sentences; no number of the card and no name. */
  readonly text: string
}

/** Tells the holder, in the inbox and by text message, what became of card or recognition. */
export async function tellHolder(tx: Tx, actor: Actor, message: HolderMessage, now: Date): Promise<void> {
  const { talentId, about, text } = message
  const notice = { subjectId: talentId, kind: 'card', target: { kind: 'card', id: talentId } } as const
  const body = `${text}详情请登录查看“我的英才卡”。`
  await tellSubjects(tx, actor, [{ ...notice, body, template: `talentCard.${about}` }], now)
}
