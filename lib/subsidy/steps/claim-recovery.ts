import { owe } from '@/lib/fund/steps/owe'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { sumFen, ZERO, type Fen } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { FundingLine } from '@/lib/policy/engine/assessment'
import { recover, type RecoverySum } from '@/lib/policy/engine/recover'
import { findVersion } from '@/lib/policy/steps/find-version'
import { FUNDER_LABELS } from '../labels'
import type { EndReason, Entitlement } from '../model'
import { findDueOfPayee } from '../repository/due-payments'
import { insertReceivable } from '../repository/receivables'
import { findPaid, findPayeeKey, type PaidPayment } from '../repository/recovery'
import { needsServedMonths } from '../rules/needs-served-months'
import { setOff } from './set-off'

type Leaving = { readonly reason: EndReason; readonly servedMonths: number | undefined }

/**
 * 追回: what the rulebook asks back of somebody who leaves early. The county's part becomes a receivable, set off at once
 * against whatever is due to the same payee; what other funders bore goes back to them and is only recorded. An opening
 * award has no rulebook that could ask for anything.
 */
export async function claimRecovery(
  tx: Tx,
  actor: Actor,
  entitlement: Entitlement,
  leaving: Leaving,
  now: Date,
): Promise<Result<{ amountFen: Fen }, Failure>> {
  const { versionId, payeeAccountId } = entitlement
  if (versionId === null || payeeAccountId === null) return ok({ amountFen: ZERO })
  const version = await findVersion(tx, actor.countyCode, versionId)
  const rule = version?.rulebook.outcome.kind === 'subsidy' ? version.rulebook.outcome : null
  const paid = await findPaid(tx, actor.countyCode, entitlement.id)
  const isNeeded = needsServedMonths(
    leaving.reason,
    Boolean(rule?.recovery),
    sumFen(paid.map(({ grossFen }) => grossFen)),
  )
  if (!rule?.recovery || !isNeeded) return ok({ amountFen: ZERO })
  if (leaving.servedMonths === undefined) {
    return fail(invalidField('servedMonths', `按${rule.recovery.clause}须按比例退还，请填写已服务的整月数`))
  }
  const partCodes = new Map(rule.parts.map(({ name, code }) => [name, code]))
  const instalments = paid.map(({ partName, grossFen, funding }) => ({
    part: partCodes.get(partName) ?? partName,
    amountFen: grossFen,
    funding,
  }))
  const sum = recover(rule.recovery, instalments, leaving.servedMonths)
  return keepClaim(tx, actor, { entitlement, payeeAccountId, sum, paid, clause: rule.recovery.clause }, now)
}

type Claim = {
  entitlement: Entitlement
  payeeAccountId: string
  sum: RecoverySum
  paid: readonly PaidPayment[]
  clause: string
}

async function keepClaim(
  tx: Tx,
  actor: Actor,
  { entitlement, payeeAccountId, sum, paid, clause }: Claim,
  now: Date,
): Promise<Result<{ amountFen: Fen }, Failure>> {
  const amountFen = sum.funding.find(({ funder }) => funder === 'county')?.amountFen ?? ZERO
  const subBudgetId = paid.at(-1)?.subBudgetId
  if (amountFen === 0 || subBudgetId === undefined) return ok({ amountFen: ZERO })
  const steps = [
    ...sum.steps.map(({ text, amountFen: after }) => ({ text, amountFen: after })),
    ...sum.funding.map(toShareStep),
  ]
  const row = {
    entitlementId: entitlement.id,
    subBudgetId,
    amountFen,
    reason: '提前离开，按比例退还',
    clause,
    steps,
    createdById: actor.accountId,
  }
  const id = await insertReceivable(tx, actor.countyCode, row, now)
  const owed = await owe(
    tx,
    actor,
    [{ subBudgetId, amountFen, entitlementId: entitlement.id }],
    { kind: 'receivable', id },
    now,
  )
  if (!owed.ok) return owed
  const payeeKey = await findPayeeKey(tx, actor.countyCode, payeeAccountId)
  const set = await setOff(tx, actor, await findDueOfPayee(tx, actor.countyCode, payeeKey), now)
  return set.ok ? ok({ amountFen }) : set
}

const toShareStep = ({ funder, amountFen }: FundingLine) => ({ text: `其中退还${FUNDER_LABELS[funder]}`, amountFen })
