import { prepareRecheck } from '@/lib/application/steps/prepare-recheck'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { sumFen, toYuanText } from '@/lib/kernel/fen'
import { dateIn, yearOf, type PlainDate } from '@/lib/kernel/plain-date'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { findVersion } from '@/lib/policy/steps/find-version'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { bringRowForward, findAwaiting, findVersionsToCome, type AwaitingAward } from '../repository/early'
import { findEntitlementForUpdate } from '../repository/entitlements'
import { findPaymentsForUpdate } from '../repository/payments'
import type { Entitlement } from '../model'
import { instalmentsOf } from '../rules/instalments-of'
import { bookPlan } from './book-plan'
import { moveCommitment, type Sooner } from './move-commitment'
import { tellOfAward } from './tell-of-award'

/** Awards with something still to come whose rulebook pays it early under a condition. */
export async function listEarlyAwards(tx: Tx, countyCode: string, today: PlainDate): Promise<AwaitingAward[]> {
  const versionIds: string[] = []
  for (const versionId of await findVersionsToCome(tx, countyCode, today)) {
    const version = await findVersion(tx, countyCode, versionId)
    if (version && paysEarly(version.rulebook)) versionIds.push(versionId)
  }
  return versionIds.length === 0 ? [] : findAwaiting(tx, countyCode, { versionIds, today })
}

const paysEarly = ({ outcome }: Rulebook): boolean =>
  outcome.kind === 'subsidy' &&
  outcome.parts.some(({ schedule }) => schedule.kind === 'instalments' && schedule.early !== null)

/**
 * 提前发放: once the condition of its schedule holds, what is still to come falls due sooner, behind the same gates. The
 * year that now bears it must have the money: what was committed in the later year moves there.
 */
export async function bringAwardForward(
  tx: Tx,
  actor: Actor,
  { entitlementId, applicationId }: AwaitingAward,
  now: Date,
): Promise<Result<void, Failure>> {
  const { countyCode } = actor
  const today = dateIn(now)
  const award = await findEntitlementForUpdate(tx, countyCode, entitlementId)
  if (award?.status !== 'active') return ok(undefined)
  const payments = await findPaymentsForUpdate(tx, countyCode, entitlementId)
  const toCome = payments.filter(({ status, dueOn }) => (status === 'planned' || status === 'gated') && dueOn > today)
  const { rulebook, bringForward } = await prepareRecheck(tx, countyCode, applicationId)
  const brought = bringForward(instalmentsOf(rulebook, toCome), today).instalments
  const sooner = toCome.flatMap((payment) => {
    const dueOn = brought.find(({ number }) => number === payment.instalment)?.dueOn ?? payment.dueOn
    return dueOn < payment.dueOn ? [{ payment, dueOn, year: yearOf(dueOn) }] : []
  })
  if (sooner.length === 0) return ok(undefined)
  const booked = await bookPlan(tx, countyCode, award.category, sooner)
  if (!booked.ok) return booked
  const moved = await moveCommitment(tx, actor, { entitlementId, sooner: booked.value }, now)
  if (!moved.ok) return moved
  for (const { payment, dueOn, subBudgetId } of booked.value) {
    await bringRowForward(tx, countyCode, { id: payment.id, dueOn, subBudgetId })
  }
  await sayBrought(tx, actor, { award, title: rulebook.title, sooner: booked.value }, now)
  return ok(undefined)
}

type Brought = { award: Entitlement; title: string; sooner: readonly Sooner[] }

async function sayBrought(tx: Tx, actor: Actor, { award, title, sooner }: Brought, now: Date): Promise<void> {
  const yuan = toYuanText(sumFen(sooner.map(({ payment }) => payment.grossFen)))
  const days = [...new Set(sooner.map(({ dueOn }) => dueOn))].join('、')
  const body = `您已符合“${title}”的提前发放条件，余下 ${sooner.length} 期共 ${yuan} 元提前到 ${days} 到期。`
  await tellOfAward(tx, actor, award, { body, template: 'subsidy.broughtForward' }, now)
  await recordAudit(tx, actor, {
    action: 'subsidy.bringForward',
    objectKind: 'entitlement',
    objectId: award.id,
    summary: `${award.beneficiaryName}的 ${award.itemCode} 符合提前发放条件：${sooner.length} 期共 ${yuan} 元提前到 ${days} 到期`,
    now,
  })
}
