import { passApplications } from '@/lib/application/commands/pass-applications'
import { listWorklist } from '@/lib/application/queries/list-worklist'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import { at } from './cases/days'
import { loadPeople } from './cases/people'
import { succeed } from './succeed'

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
}
