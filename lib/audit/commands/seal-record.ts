import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayTendChain } from '../permission'
import { findLastSeal, insertSeal } from '../repository/seals'
import {
  deleteUnsealed,
  findContentHash,
  findForged,
  findUnsealed,
  insertLines,
  tryLockSealing,
} from '../repository/unsealed'

/** Rows under one seal at most; what is more waits for the next call. */
const MOST_ROWS = 5_000

/**
 * 封存: gives what was written since the last seal its numbers, without a gap, and puts them under the key together with the seal
 * before. One at a time; numbers, seal and what no longer waits are one transaction, so that killed anywhere nothing is half done.
 */
export function sealRecord(
  actor: Actor,
  _input: Record<string, never>,
  _now: Date,
): Promise<Result<{ sealed: number }, Failure>> {
  const refusal = mayTendChain(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  const { countyCode } = actor
  return inTransaction<{ sealed: number }>(
    async (tx) => {
      if (!(await tryLockSealing(tx, countyCode))) return ok({ sealed: 0 })
      const ids = await findUnsealed(tx, countyCode, MOST_ROWS)
      if (ids.length === 0) return ok({ sealed: 0 })
      const last = await findLastSeal(tx, countyCode)
      const number = (last?.number ?? 0) + 1
      const firstSeq = (last?.lastSeq ?? 0n) + 1n
      const lastSeq = firstSeq + BigInt(ids.length) - 1n
      await insertLines(tx, { countyCode, number, firstSeq, ids, forged: await findForged(tx, countyCode, ids) })
      const contentHash = await findContentHash(tx, countyCode, { firstSeq, lastSeq })
      const previousHash = last?.hash ?? ''
      await insertSeal(tx, { countyCode, number, firstSeq, lastSeq, contentHash, previousHash, sealedAt: wallNow() })
      await deleteUnsealed(tx, countyCode, ids)
      return ok({ sealed: ids.length })
    },
    { isLong: true },
  )
}
