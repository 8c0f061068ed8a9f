import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayTendChain } from '../permission'
import { appendAnchor, findLastAnchor } from '../repository/anchor-file'
import { findLastSeal, toHead } from '../repository/seals'
import { tryLockSealing } from '../repository/unsealed'
import { isAnchorDue, toAnchor } from '../rules/anchor'

/**
 * 外部留存: writes the head of the chain to the file outside the database when it is time. A chain that was cut short or made
 * anew in the database alone no longer agrees with it.
 */
export function anchorRecord(
  actor: Actor,
  _input: Record<string, never>,
  _now: Date,
): Promise<Result<{ isAnchored: boolean }, Failure>> {
  const refusal = mayTendChain(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  const { countyCode } = actor
  return inTransaction<{ isAnchored: boolean }>(async (tx) => {
    if (!(await tryLockSealing(tx, countyCode))) return ok({ isAnchored: false })
    const seal = await findLastSeal(tx, countyCode)
    if (!seal || !isAnchorDue(await findLastAnchor(countyCode), toHead(seal), wallNow()))
      return ok({ isAnchored: false })
    await appendAnchor(toAnchor(countyCode, toHead(seal), wallNow()))
    return ok({ isAnchored: true })
  })
}
