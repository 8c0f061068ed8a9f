import { delegateWork } from '@/lib/account/commands/delegate-work'
import { passApplications } from '@/lib/application/commands/pass-applications'
import { listWorklist } from '@/lib/application/queries/list-worklist'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import { at } from './cases/days'
import { loadPeople } from './cases/people'
import { succeed } from './succeed'

/** 张敏 is away for a week in October; a colleague of the labour bureau stands in for her. */
async function lendWork(countyCode: string, now: Date): Promise<void> {
  const people = await loadPeople(countyCode)
  const zhangmin = people.named('zhangmin')
  const lent = {
    principalId: zhangmin.accountId,
    deputyId: people.named('rsj.he').accountId,
    grants: [{ role: 'reviewer', unitCode: 'RCB' } as const],
    validFrom: toPlainDate('2026-10-12'),
    validTo: toPlainDate('2026-10-16'),
    reason: '参加省委组织部培训',
  }
  succeed('a delegation', await delegateWork(zhangmin, lent, now))
}

/**
 * What people do together: 王芳 ticked two cases that had changed before she pressed, so that her report says why each of
 * them waits still. No case is moved.
 */
export async function seedPeople(countyCode: string, day: PlainDate): Promise<void> {
  const now = at(day, 8)
  const wangfang = (await loadPeople(countyCode)).named('wangfang')
  const { rows } = await listWorklist(wangfang, { kind: 'intake' }, { now })
  const cases = rows.slice(0, 2).map(({ id, version }) => ({ applicationId: id, version: (version ?? 1) - 1 }))
  const input = { verb: 'accept', cases, opinion: '材料齐全，予以受理。', requestId: newId() } as const
  succeed('a batch of decisions', await passApplications(wangfang, input, now))
  await lendWork(countyCode, now)
}
