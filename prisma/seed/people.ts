import { delegateWork } from '@/lib/account/commands/delegate-work'
import { disableAccount } from '@/lib/account/commands/disable-account'
import { grantRole } from '@/lib/account/commands/grant-role'
import { openStaffAccount } from '@/lib/account/commands/open-staff-account'
import { DEMO_MAIN_TOWNSHIP } from '@/lib/account/demo-units'
import { passApplications } from '@/lib/application/commands/pass-applications'
import { listWorklist } from '@/lib/application/queries/list-worklist'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import { askForRole } from '@/lib/second-person/commands/ask-for-role'
import { handOverWork } from '@/lib/staffing/commands/hand-over-work'
import { at } from './cases/days'
import { loadPeople } from './cases/people'
import { succeed } from './succeed'

/** What people do together: one presses too late, one goes away for a week, one leaves for good. No case is moved. */
export async function seedPeople(countyCode: string, day: PlainDate): Promise<void> {
  const now = at(day, 8)
  const people = await loadPeople(countyCode)
  await pressTooLate(people.named('wangfang'), now)
  await lendWork(people.named('zhangmin'), people.named('rsj.he').accountId, now)
  await askForTreasurer(people.named('anquan'), { day, now })
  await leave(people.named('anquan'), people.named('wangfang').accountId, { day, now })
}

/** Two cases had changed before she pressed: her report says why each of them waits still. */
async function pressTooLate(wangfang: Actor, now: Date): Promise<void> {
  const { rows } = await listWorklist(wangfang, { kind: 'intake' }, { now })
  const cases = rows.slice(0, 2).map(({ id, version }) => ({ applicationId: id, version: (version ?? 1) - 1 }))
  const input = { verb: 'accept', cases, opinion: '材料齐全，予以受理。', requestId: newId() } as const
  succeed('a batch of decisions', await passApplications(wangfang, input, now))
}

/** 张敏 is away for a week in October; a colleague of the labour bureau stands in for her. */
async function lendWork(zhangmin: Actor, deputyId: string, now: Date): Promise<void> {
  const days = { validFrom: toPlainDate('2026-10-12'), validTo: toPlainDate('2026-10-16') }
  const grants = [{ role: 'reviewer', unitCode: 'RCB' } as const]
  const lent = { ...days, grants, principalId: zhangmin.accountId, deputyId, reason: '参加省委组织部培训' }
  succeed('a delegation', await delegateWork(zhangmin, lent, now))
}

/** 梁月 is new at the treasury: the security administrator has asked, the leader has not confirmed yet. */
async function askForTreasurer(anquan: Actor, { day, now }: { day: PlainDate; now: Date }): Promise<void> {
  const person = { userName: 'czj.liang', displayName: '梁月' }
  const { accountId } = succeed('an account', await openStaffAccount(systemActor(anquan.countyCode), person, now))
  const wanted = { accountId, role: 'treasurer', unitCode: 'CZJ', validFrom: day } as const
  succeed('a request', await askForRole(anquan, wanted, now))
}

/** 赵国平 of 城关镇 retires; 王芳 takes what he had open. */
async function leave(anquan: Actor, successorId: string, { day, now }: { day: PlainDate; now: Date }): Promise<void> {
  const system = systemActor(anquan.countyCode)
  const person = { userName: 'cg.zhao', displayName: '赵国平' }
  const { accountId } = succeed('an account', await openStaffAccount(system, person, now))
  const grant = { accountId, role: 'intakeOfficer', unitCode: DEMO_MAIN_TOWNSHIP, validFrom: day } as const
  succeed('a role', await grantRole(system, grant, now))
  const successors = { [`intakeOfficer@${DEMO_MAIN_TOWNSHIP}`]: successorId }
  const input = { accountId, successors, lastDay: undefined, reason: '退休', requestId: newId() }
  succeed('a handover', await handOverWork(anquan, input, now))
  succeed('closing an account', await disableAccount(system, { accountId, reason: '退休' }, now))
}
