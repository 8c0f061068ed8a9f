import { listPhones } from '@/lib/account/steps/list-phones'
import type { Actor } from '@/lib/kernel/actor'
import { enqueueText } from '@/lib/platform/outbox'
import type { Tx } from '@/lib/platform/transaction'

export type HolderMessage = {
  readonly talentId: string
  /** Last part of the template's name: what happened. */
  readonly about: 'renew' | 'suspend' | 'resume' | 'revoke' | 'revokeRecognition'
  /** One or two sentences; no number of the card and no name. */
  readonly text: string
}

/** Tells the holder by text message what became of card or recognition; nobody where no phone is known. */
export async function tellHolder(tx: Tx, actor: Actor, message: HolderMessage, now: Date): Promise<void> {
  for (const phone of await listPhones(tx, actor.countyCode, { subjectId: message.talentId })) {
    const body = `【聚才】${message.text}详情请登录查看“我的英才卡”。`
    await enqueueText(tx, actor, { phone, template: `talentCard.${message.about}`, body }, now)
  }
}
