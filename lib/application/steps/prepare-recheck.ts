import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Gate } from '@/lib/policy/engine/assessment'
import type { Recheck } from '@/lib/policy/engine/recheck'
import { findApplication } from '../repository/applications'
import { recheckParties } from '../rules/assess-parties'
import { findVersionOf } from './load-case'
import { readParties } from './read-parties'

export type PutAgain = (gate: Pick<Gate, 'recheck'>, day: PlainDate) => Recheck

/** Reads what a granted case is judged by, once: any number of its gates can be put to it, each as of its own day. */
export async function prepareRecheck(tx: Tx, countyCode: string, applicationId: string): Promise<PutAgain> {
  const application = await findApplication(tx, countyCode, applicationId)
  if (!application) throw new Error(`no case ${applicationId}`)
  const { rulebook } = await findVersionOf(tx, application)
  const parties = {
    ...(await readParties(tx, countyCode, application, application.id)),
    answers: application.answers,
  }
  return (gate, day) => recheckParties(rulebook, parties, { gate, day })
}
