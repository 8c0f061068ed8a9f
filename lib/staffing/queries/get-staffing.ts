import { hasRole, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { findVersion, listVersionsInForce } from '@/lib/policy/steps/find-version'
import { mayReadStaffing } from '../permission'
import { staffingOf, type ItemStaffing } from '../rules/staffing-of-item'
import { readStaff } from '../steps/read-staff'

export type StaffedItem = ItemStaffing & {
  readonly itemId: string
  readonly code: string
  readonly title: string
  readonly versionNumber: number
}

/** 人员配备 of every item in force today; null for whom it does not concern. */
export async function listStaffing(actor: Actor, now: Date): Promise<StaffedItem[] | null> {
  if (!mayReadStaffing(actor)) return null
  const today = dateIn(now)
  const staff = await readStaff(reading, actor.countyCode, today)
  const versions = await listVersionsInForce(reading, actor.countyCode, today)
  return versions.map(({ itemId, itemCode: code, title, versionNumber, rulebook }) => ({
    ...{ itemId, code, title, versionNumber },
    ...staffingOf(rulebook, staff),
  }))
}

/** The same of one version, as the policy officer sees it before it is published; null for everybody else. */
export async function getStaffingOfVersion(actor: Actor, versionId: string, now: Date): Promise<ItemStaffing | null> {
  if (!hasRole(actor, 'policyOfficer') || !isId(versionId)) return null
  const version = await findVersion(reading, actor.countyCode, versionId)
  return version && staffingOf(version.rulebook, await readStaff(reading, actor.countyCode, dateIn(now)))
}
