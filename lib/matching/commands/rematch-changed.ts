import { takeUnmatchedSubjects } from '@/lib/fact/steps/take-unmatched-subjects'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { findEmployed } from '@/lib/talent/steps/find-employed'
import { mayMatch } from '../permission'
import type { RegisterName } from '../model'
import { raiseMark } from '../repository/marks'
import { rematchEntries } from '../repository/matches'
import { itemsInForce } from '../steps/matched-items'

const AT_MOST = 2_000

/**
 * Matches those whose facts changed since, and whoever works at an enterprise whose facts changed. Answers whether nothing is
 * left. System only.
 */
export async function rematchChanged(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isDone: boolean }, Failure>> {
  const refusal = mayMatch(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  return inTransaction<{ isDone: boolean }>(
    async (tx) => {
      const changed = await takeUnmatchedSubjects(tx, countyCode, AT_MOST)
      if (changed.length === 0) return ok({ isDone: true })
      const items = await itemsInForce(tx, countyCode, dateIn(now))
      const idsOf = (kind: string) => changed.filter((one) => one.kind === kind).map(({ id }) => id)
      const enterprises = idsOf('enterprise')
      const talents = [...new Set([...idsOf('talent'), ...(await findEmployed(tx, countyCode, enterprises))])]
      const rematch = (subject: RegisterName, ids: readonly string[]) =>
        rematchEntries(tx, { countyCode, subject }, ids, { items: items[subject], day: dateIn(now) })
      await rematch('enterprise', enterprises)
      await rematch('talent', talents)
      await raiseMark(tx, countyCode)
      return ok({ isDone: changed.length < AT_MOST })
    },
    { isLong: true },
  )
}
