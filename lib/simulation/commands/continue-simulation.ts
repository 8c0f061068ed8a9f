import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findVersion } from '@/lib/policy/steps/find-version'
import type { Simulation } from '../model'
import { mayRunSimulations } from '../permission'
import { insertLines } from '../repository/simulation-lines'
import { findRunning, lockSimulations, moveSimulation } from '../repository/simulations'
import { lineOf } from '../rules/line-of'
import { addToTally } from '../rules/tally'
import { planSimulation } from '../steps/plan-simulation'
import { readBudget } from '../steps/read-budget'
import { readEarlierOf } from '../steps/read-earlier'
import { simulatePart } from '../steps/simulate-part'
import { withThresholds } from '../rules/with-thresholds'

/** Entries of the register gone through in one transaction: a second or so of work. */
const PART = 2_000

/**
 * The next part of the simulation under way that was asked for first: its people are reckoned and it moves on, together or not
 * at all, so that a worker that was killed goes on where it was. Answers whether nothing is left. System only.
 */
export async function continueSimulation(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isDone: boolean }, Failure>> {
  const refusal = mayRunSimulations(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  return inTransaction<{ isDone: boolean }>(
    async (tx) => {
      await lockSimulations(tx, countyCode)
      const running = await findRunning(tx, countyCode)
      if (!running) return ok({ isDone: true })
      const version = await findVersion(tx, countyCode, running.versionId)
      if (version?.rulebookHash === running.rulebookHash) await simulateNext(tx, actor, { running, version }, now)
      else await end(tx, countyCode, running, now)
      return ok({ isDone: false })
    },
    { isLong: true },
  )
}

/** The draft was changed or taken back meanwhile. */
const end = (tx: Tx, countyCode: string, { id }: Simulation, now: Date): Promise<boolean> =>
  moveSimulation(tx, countyCode, id, { status: 'failed', failure: '测算期间草案改过。', finishedAt: now })

type Work = { readonly running: Simulation; readonly version: VersionInForce }

async function simulateNext(tx: Tx, actor: Actor, { running, version }: Work, now: Date): Promise<void> {
  const { countyCode } = actor
  const { id, day, cursor } = running
  const plan = await planSimulation(tx, countyCode, version.rulebook, day)
  const tally = withThresholds(running.tally, plan.thresholds)
  const readEarlier = readEarlierOf(tx, plan, id)
  const part = await simulatePart(tx, plan, { cursor, size: PART }, readEarlier)
  if (part === null) {
    const budget = await readBudget(tx, countyCode, version.rulebook, tally)
    await moveSimulation(tx, countyCode, id, { status: 'done', finishedAt: now, tally: { ...tally, budget } })
    return recordEnd(tx, actor, { running, version }, now)
  }
  const { register } = plan
  const lines = part.subjects.flatMap((subject) => lineOf(subject) ?? [])
  await insertLines(tx, countyCode, { simulationId: id, register }, lines)
  const more = part.subjects.reduce(addToTally, tally)
  await moveSimulation(tx, countyCode, id, { cursor: part.last, done: part.count, tally: more })
}

async function recordEnd(tx: Tx, actor: Actor, { running, version }: Work, now: Date): Promise<void> {
  const { entitled, probable } = running.tally
  await recordAudit(tx, actor, {
    action: 'simulation.finish',
    objectKind: 'policyItemVersion',
    objectId: running.versionId,
    summary: `测算完成 ${version.itemCode} ${version.title} 第 ${version.versionNumber} 版草案：可以享受 ${entitled.count}，可能享受 ${probable.count}`,
    now,
    detail: { hash: running.rulebookHash },
  })
}
