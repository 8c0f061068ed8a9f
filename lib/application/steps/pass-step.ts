import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore, Decision } from '../model'
import { stepAfter, stepsOf } from '../rules/chain'
import { enterStep } from '../rules/enter-step'
import type { LoadedCase } from './load-case'
import { moveCase } from './move-case'

export type Passing = {
  readonly decision: Decision
  readonly opinion: string | undefined
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Signs the step the case stands on and brings it to the next one. Not for the last: that is an approval. */
export async function passStep(
  tx: Tx,
  actor: Actor,
  loaded: LoadedCase,
  passing: Passing,
  now: Date,
): Promise<Result<ApplicationCore, Failure>> {
  const { application, version, standing } = loaded
  const { step } = standing
  const following = step && stepAfter(stepsOf(version.rulebook, application), step.code)
  if (!step || !following) throw new Error(`case ${application.id} has no further step`)
  const event = passing.decision === 'confirm' ? 'confirm' : application.status === 'submitted' ? 'accept' : 'advance'
  const change = enterStep(following, application, { now, calendar: await loadWorkCalendar(tx) })
  return moveCase(
    tx,
    actor,
    application,
    { ...passing, event, change, signature: { decision: passing.decision, role: step.role } },
    now,
  )
}
