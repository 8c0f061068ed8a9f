import { prepareRecheck } from '@/lib/application/steps/prepare-recheck'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { findDueGates, keepVerdicts, type DueGate, type GateVerdict } from '../repository/gates'
import { gateFinding } from '../rules/gate-finding'

/** Gates put again in one transaction: enough to be quick, few enough that nobody waits long for their rows. */
const PORTION = 200

/** `shut`: of those looked at for the first time. */
export type Rechecked = { readonly opened: number; readonly shut: number; readonly isLast: boolean }

/**
 * 到期自动复核: the criteria of each gate whose day has come, once more, as they stood on that day. Met: it opens. Not met
 * or unknown: it stays shut with the reason, for a reviewer to decide, and is looked at again the next day.
 */
export async function recheckGates(tx: Tx, actor: Actor, now: Date): Promise<Rechecked> {
  const today = dateIn(now)
  const gates = await findDueGates(tx, actor.countyCode, today, PORTION)
  const verdicts: (GateVerdict & DueGate)[] = []
  for (const [applicationId, own] of Map.groupBy(gates, (gate) => gate.applicationId)) {
    verdicts.push(...(await putAgain(tx, actor.countyCode, applicationId, own)))
  }
  if (verdicts.length > 0)
    await keepVerdicts(tx, actor.countyCode, verdicts, { accountId: actor.accountId, today, now })
  return {
    opened: verdicts.filter(({ isMet }) => isMet).length,
    shut: verdicts.filter(({ isMet, isFirstLook }) => !isMet && isFirstLook).length,
    isLast: gates.length < PORTION,
  }
}

async function putAgain(
  tx: Tx,
  countyCode: string,
  applicationId: string,
  gates: readonly DueGate[],
): Promise<(GateVerdict & DueGate)[]> {
  const recheck = await prepareRecheck(tx, countyCode, applicationId)
  return gates.map((gate) => ({ ...gate, ...gateFinding(recheck(gate, gate.dueOn)) }))
}
