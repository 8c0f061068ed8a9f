import { listRecipients } from '@/lib/account/steps/list-recipients'
import type { Actor } from '@/lib/kernel/actor'
import { enqueueTexts } from '@/lib/platform/outbox'
import type { Tx } from '@/lib/platform/transaction'
import type { Notice } from '../model'
import { insertMessages } from '../repository/inbox'

/** Puts lines into inboxes, in the transaction of what they tell. Nothing leaves the house: that is `textAccounts`. */
export const tellAccounts = (
  tx: Tx,
  actor: Pick<Actor, 'countyCode'>,
  notices: readonly Notice[],
  now: Date,
): Promise<void> => insertMessages(tx, actor.countyCode, notices, now)

/** A message to everybody who acts for a talent or an enterprise. `template` names it in the outbox. */
export type SubjectNotice = Omit<Notice, 'accountId'> & { readonly subjectId: string; readonly template: string }

/** Tells everybody who acts for these people and enterprises: in the inbox, and by text message where a phone is known. */
export async function tellSubjects(
  tx: Tx,
  actor: Pick<Actor, 'countyCode'>,
  notices: readonly SubjectNotice[],
  now: Date,
): Promise<void> {
  const subjectIds = [...new Set(notices.map(({ subjectId }) => subjectId))]
  const recipients = await listRecipients(tx, actor.countyCode, subjectIds)
  const told = notices.flatMap(({ subjectId, template, ...notice }) =>
    (recipients.get(subjectId) ?? []).map(({ accountId, phone }) => ({ ...notice, accountId, phone, template })),
  )
  await insertMessages(
    tx,
    actor.countyCode,
    told.map(({ accountId, kind, body, target }) => ({ accountId, kind, body, target })),
    now,
  )
  const texts = told.flatMap(({ phone, template, body }) =>
    phone === null ? [] : [{ phone, template, body: `【聚才】${body}` }],
  )
  await enqueueTexts(tx, actor, texts, now)
}
