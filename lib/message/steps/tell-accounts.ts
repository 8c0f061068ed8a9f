import { listRecipients } from '@/lib/account/steps/list-recipients'
import type { Actor } from '@/lib/kernel/actor'
import { enqueueTexts } from '@/lib/platform/outbox'
import type { Tx } from '@/lib/platform/transaction'
import type { Notice } from '../model'
import { isWanted } from '../rules/channels'
import { postNotices } from './post-notices'

/** Tells accounts in their inboxes, and by mail, in the transaction of what is told. Not by text message. */
export async function tellAccounts(
  tx: Tx,
  actor: Pick<Actor, 'countyCode'>,
  notices: readonly Notice[],
  now: Date,
): Promise<void> {
  await postNotices(tx, actor, notices, now)
}

/** A message to everybody who acts for a talent or an enterprise. `template` names it in the outbox. */
export type SubjectNotice = Omit<Notice, 'accountId'> & { readonly subjectId: string; readonly template: string }

/** As tellAccounts, everybody who acts for these people and enterprises; by text message too where a phone is known. */
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
  const reach = await postNotices(
    tx,
    actor,
    told.map(({ accountId, kind, body, target }) => ({ accountId, kind, body, target })),
    now,
  )
  const texts = told.flatMap(({ accountId, kind, phone, template, body }) =>
    phone === null || !isWanted(reach.get(accountId), 'sms', kind)
      ? []
      : [{ phone, template, body: `【聚才】${body}` }],
  )
  await enqueueTexts(tx, actor, texts, now)
}
