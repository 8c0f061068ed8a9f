import { findUnit } from '@/lib/account/steps/find-unit'
import { listAssignments } from '@/lib/account/steps/list-assignments'
import { listHolders } from '@/lib/account/steps/list-holders'
import { listOpenWork } from '@/lib/application/steps/list-open-work'
import { scopeOfRole } from '@/lib/account/rules/scope-of-role'
import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { keyOf, type HeldWork } from '../rules/held-work'

/**
 * Each role of an account that is in force or to come, who else holds it today in their own right, and what waits at its
 * desk. What two of the roles reach stands with the first.
 */
export async function readHeldWork(
  tx: Tx,
  countyCode: string,
  accountId: string,
  today: PlainDate,
): Promise<HeldWork[]> {
  const assignments = await listAssignments(tx, countyCode, accountId)
  const held = assignments.filter(({ validTo }) => validTo === null || validTo >= today)
  const holders = (await listHolders(tx, countyCode, today)).filter(({ principalId }) => principalId === null)
  const seen = new Set<string>()
  const all: HeldWork[] = []
  for (const assignment of held) {
    const { role, unitCode } = assignment
    const work = (await workAt(tx, { countyCode, accountId }, assignment)).filter(({ id }) => !seen.has(id))
    for (const { id } of work) seen.add(id)
    const same = holders.filter((one) => one.role === role && one.unitCode === unitCode)
    all.push({
      ...{ key: keyOf(assignment), assignment, work },
      unitName: (await findUnit(tx, countyCode, unitCode))?.shortName ?? unitCode,
      others: same.filter((one) => one.accountId !== accountId).map(({ name }) => name),
    })
  }
  return all
}

type Who = { readonly countyCode: string; readonly accountId: string }

/** What waits for an account at one desk, as if that were all they held; 'others' where they may not do it. */
export async function workAt(tx: Tx, { countyCode, accountId }: Who, { role, unitCode }: HeldWork['assignment']) {
  const unit = await findUnit(tx, countyCode, unitCode)
  if (!unit) return []
  const nowhere = { talentId: null, enterpriseId: null, sessionId: null, address: null }
  const grants = [{ role, unitCode, scope: scopeOfRole(role, unit) }]
  const holder: Actor = { ...nowhere, kind: 'staff', countyCode, accountId, name: '', grants }
  return listOpenWork(tx, holder)
}
