import { listHoldersAnywhere } from '@/lib/account/steps/list-role-holders'
import type { TellAuditors } from '@/lib/audit/ports'
import { dateIn } from '@/lib/kernel/plain-date'
import { postNotices } from './post-notices'

/** The audit administrators, in their inboxes and by mail: something is wrong with the record. */
export const tellAuditors: TellAuditors = async (tx, actor, { body, checkId }, now) => {
  const accountIds = await listHoldersAnywhere(tx, actor.countyCode, 'auditor', dateIn(now))
  const target = { kind: 'record', id: checkId } as const
  const notices = accountIds.map((accountId) => ({ accountId, kind: 'work', body, target }) as const)
  await postNotices(tx, actor, notices, now)
}
