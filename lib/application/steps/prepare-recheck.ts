import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Gate, PlannedInstalment } from '@/lib/policy/engine/assessment'
import type { BroughtForward } from '@/lib/policy/engine/bring-forward'
import type { Recheck } from '@/lib/policy/engine/recheck'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { findApplication } from '../repository/applications'
import { bringPartiesForward, recheckParties } from '../rules/assess-parties'
import { findVersionOf } from './load-case'
import { readParties } from './read-parties'

/** A granted case as later instalments are judged: by its own rulebook and the facts of now. */
export type GrantedCase = {
  readonly rulebook: Rulebook
  readonly putAgain: (gate: Pick<Gate, 'recheck'>, day: PlainDate) => Recheck
  readonly bringForward: (unpaid: readonly PlannedInstalment[], day: PlainDate) => BroughtForward
}

/** Reads what a granted case is judged by, once: any number of its gates can be put to it, each as of its own day. */
export async function prepareRecheck(tx: Tx, countyCode: string, applicationId: string): Promise<GrantedCase> {
  const application = await findApplication(tx, countyCode, applicationId)
  if (!application) throw new Error(`no case ${applicationId}`)
  const { rulebook } = await findVersionOf(tx, application)
  const parties = {
    ...(await readParties(tx, countyCode, application, application.id)),
    answers: application.answers,
  }
  return {
    rulebook,
    putAgain: (gate, day) => recheckParties(rulebook, parties, { gate, day }),
    bringForward: (unpaid, day) => bringPartiesForward(rulebook, parties, { unpaid, day }),
  }
}
