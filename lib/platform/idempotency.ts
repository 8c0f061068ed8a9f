import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { fail, type Result } from '@/lib/kernel/result'
import { sha256 } from './crypto'
import type { Tx } from './transaction'

type Request = { actor: Actor; key: string; input: unknown; now: Date }

/**
 * Runs the work once per (actor, key). A concurrent twin waits on the key's row and then answers with the stored result;
 * the same key with another body is refused. The row lives and dies with the transaction: a refused call leaves no trace.
 */
export async function once<T>(
  tx: Tx,
  request: Request,
  work: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const { actor, key, now } = request
  const where = { countyCode: actor.countyCode, accountId: actor.accountId, key }
  const requestHash = sha256(canonicalJson(request.input))
  const claimed = await tx.idempotencyKey.createMany({
    data: [{ ...where, requestHash, createdAt: now }],
    skipDuplicates: true,
  })
  if (claimed.count === 0) {
    const first = await tx.idempotencyKey.findUniqueOrThrow({ where: { countyCode_accountId_key: where } })
    if (first.requestHash !== requestHash) {
      return fail({
        kind: 'refused',
        reasons: [{ code: 'repeatedKey', text: '这次提交与上一次使用了同一编号但内容不同，请刷新页面后重新填写。' }],
      })
    }
    return { ok: true, value: first.response as T }
  }
  const result = await work()
  if (result.ok) {
    await tx.idempotencyKey.update({
      where: { countyCode_accountId_key: where },
      data: { response: (result.value ?? null) as never },
    })
  }
  return result
}
