import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayAdjudicate } from '../permission'
import { lockScan } from '../repository/scans'
import type { FindDuplicatesInput } from '../schema'
import { scanRegister } from '../steps/scan-register'

/** 重新查找: looks one register through now. */
export async function findDuplicates(
  actor: Actor,
  { subjectKind }: FindDuplicatesInput,
  now: Date,
): Promise<Result<{ found: number }, Failure>> {
  const refusal = mayAdjudicate(actor, 'find')
  if (refusal) return fail(refusal)
  return inTransaction(async (tx) => {
    await lockScan(tx, actor.countyCode, subjectKind)
    return ok({ found: await scanRegister(tx, actor, subjectKind, now) })
  })
}
