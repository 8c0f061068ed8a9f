import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findPublishedVersion, findVersion } from '@/lib/policy/steps/find-version'
import type { Simulation } from '../model'
import { maySimulate } from '../permission'
import { deleteLinesBefore } from '../repository/simulation-lines'
import { findLatestSimulation, insertSimulation, lockSimulations, moveSimulation } from '../repository/simulations'
import { simulatedDay } from '../rules/simulated-day'
import type { BeginSimulationInput } from '../schema'
import { unfitReason } from '../steps/gate-simulation'
import { countReach } from '../steps/plan-simulation'

type Begun = { readonly itemId: string; readonly number: number; readonly simulationId: string }

/**
 * 测算: asks for a draft to be put to the whole register. One under way of the very same rules is that one; one of rules changed
 * since ends. What cannot be simulated is written down as failed, with why.
 */
export function beginSimulation(actor: Actor, input: BeginSimulationInput, now: Date): Promise<Result<Begun, Failure>> {
  return inTransaction<Begun>(
    async (tx) => {
      const refusal = maySimulate(actor)
      if (refusal) return fail(refusal)
      const { countyCode } = actor
      await lockSimulations(tx, countyCode)
      const version = await findVersion(tx, countyCode, input.versionId)
      if (!version) return fail({ kind: 'notFound', what: 'policyItemVersion' })
      if (version.status !== 'draft') return fail({ kind: 'conflict', expected: 'draft', found: version.status })
      const { itemId, versionNumber: number } = version
      const latest = await findLatestSimulation(tx, countyCode, version.versionId)
      const running = latest?.status === 'running' ? latest : null
      if (running?.rulebookHash === version.rulebookHash) return ok({ itemId, number, simulationId: running.id })
      if (running) await endStale(tx, countyCode, running, now)
      return ok({ itemId, number, simulationId: await begin(tx, actor, version, now) })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

async function begin(tx: Tx, actor: Actor, version: VersionInForce, now: Date): Promise<string> {
  const { countyCode } = actor
  const { itemId, versionId, rulebookHash, rulebook } = version
  const today = dateIn(now)
  const day = simulatedDay(rulebook, today)
  const before = await findPublishedVersion(tx, countyCode, version.itemCode)
  await deleteLinesBefore(tx, countyCode, versionId)
  const totalCount = await countReach(tx, countyCode, rulebook)
  const asked = { itemId, versionId, rulebookHash, beforeVersionId: before?.versionId ?? null, totalCount }
  const id = await insertSimulation(tx, countyCode, { ...asked, day: day ?? today, askedById: actor.accountId }, now)
  const failure = day === null ? '受理期已经过了，没有人还能申报。请改受理期（window）。' : unfitReason(rulebook)
  if (failure !== null) await moveSimulation(tx, countyCode, id, { status: 'failed', failure, finishedAt: now })
  await recordAudit(tx, actor, {
    action: 'simulation.begin',
    objectKind: 'policyItemVersion',
    objectId: versionId,
    summary: `测算 ${version.itemCode} ${version.title} 第 ${version.versionNumber} 版草案${failure === null ? '' : `，没有开始：${failure}`}`,
    now,
    detail: { hash: rulebookHash },
  })
  return id
}

const endStale = (tx: Tx, countyCode: string, { id }: Simulation, now: Date): Promise<boolean> =>
  moveSimulation(tx, countyCode, id, { status: 'failed', failure: '测算期间草案改过。', finishedAt: now })
