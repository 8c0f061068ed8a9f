import { prepareRecheck } from '@/lib/application/steps/prepare-recheck'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { findDueGates, keepVerdicts, type DueGate, type GateVerdict } from '../repository/gates'
import { gateFinding } from '../rules/gate-finding'
import { endByGates } from './end-by-gates'

/** Gates put again in one transaction: enough to be quick, few enough that nobody waits long for their rows. */
const PORTION = 200

/** `shut`: of those looked at for the first time. */
export type Rechecked = { readonly opened: number; readonly shut: number; readonly isLast: boolean }

/**
 * 到期自动复核: the criteria of each gate whose day has come, once more, as they stood on that day. Met: it opens. Not met
 * or unknown: it stays shut with the reason, for a reviewer to decide, and is looked at again the next day; unless the gate
 * ends the award (考核不合格即取消): then a plain no does.
 */
export async function recheckGates(tx: Tx, actor: Actor, now: Date): Promise<Result<Rechecked, Failure>> {
  const today = dateIn(now)
  const gates = await findDueGates(tx, actor.countyCode, today, PORTION)
  const verdicts: Verdict[] = []
  for (const [applicationId, own] of Map.groupBy(gates, (gate) => gate.applicationId)) {
    const put = await putAgain(tx, actor, { applicationId, gates: own }, now)
    if (!put.ok) return put
    verdicts.push(...put.value)
  }
  if (verdicts.length > 0)
    await keepVerdicts(tx, actor.countyCode, verdicts, { accountId: actor.accountId, today, now })
  return ok({
    opened: verdicts.filter(({ isMet }) => isMet).length,
    shut: verdicts.filter(({ isMet, isFirstLook }) => !isMet && isFirstLook).length,
    isLast: gates.length < PORTION,
  })
}

type Verdict = GateVerdict & DueGate

async function putAgain(
  tx: Tx,
  actor: Actor,
  { applicationId, gates }: { applicationId: string; gates: readonly DueGate[] },
  now: Date,
): Promise<Result<readonly Verdict[], Failure>> {
  const { rulebook, putAgain: put } = await prepareRecheck(tx, actor.countyCode, applicationId)
  const verdicts = gates.map((gate) => ({ ...gate, ...gateFinding(put(gate, gate.dueOn)) }))
  return endByGates(tx, actor, { rulebook, verdicts }, now)
}
