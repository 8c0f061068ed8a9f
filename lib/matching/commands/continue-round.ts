import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { MatchRun } from '../model'
import { mayMatch } from '../permission'
import { raiseMark } from '../repository/marks'
import { rematch } from '../repository/matches'
import { partOf } from '../repository/parts'
import { findLatestRun, findNextPart, lockRuns, moveRun } from '../repository/runs'
import { fingerprintOf, itemsInForce, type ItemsInForce } from '../steps/matched-items'

/** Entries matched in one transaction: a second or two of work, so that a round shows progress and loses little when cut off. */
const PART = 20_000

/**
 * The next part of the round under way: its people are matched and the round moves on, together or not at all, so that a
 * worker that was killed goes on where it was. Answers whether nothing is left. System only.
 */
export async function continueRound(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isDone: boolean }, Failure>> {
  const refusal = mayMatch(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  return inTransaction<{ isDone: boolean }>(
    async (tx) => {
      await lockRuns(tx, countyCode)
      const run = await findLatestRun(tx, countyCode)
      if (run?.status !== 'running') return ok({ isDone: true })
      if ((await fingerprintOf(tx, countyCode, run.day)) !== run.fingerprint) {
        await moveRun(tx, countyCode, run.id, { status: 'superseded', finishedAt: now })
        return ok({ isDone: true })
      }
      const items = await itemsInForce(tx, countyCode, run.day)
      await matchPart(tx, countyCode, { run, items: items[run.register] }, now)
      return ok({ isDone: false })
    },
    { isLong: true },
  )
}

type Items = ItemsInForce['talent']

async function matchPart(
  tx: Tx,
  countyCode: string,
  { run, items }: { run: MatchRun; items: Items },
  now: Date,
): Promise<void> {
  const { id, register, cursor, day } = run
  const part = await findNextPart(tx, countyCode, register, { cursor, size: PART })
  if (part === null) {
    const next =
      register === 'talent'
        ? ({ register: 'enterprise', cursor: null } as const)
        : ({ status: 'done', finishedAt: now } as const)
    return moveRun(tx, countyCode, id, next)
  }
  await rematch(tx, partOf(countyCode, register, { after: cursor, last: part.last }), items, day)
  await raiseMark(tx, countyCode)
  await moveRun(tx, countyCode, id, { cursor: part.last, done: part.count })
}
