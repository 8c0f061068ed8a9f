import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { getOpeningScan } from '../queries/get-opening-scan'
import type { TakeOpeningFileInput } from '../schema'

type File = NonNullable<Awaited<ReturnType<typeof getOpeningScan>>>

/** 打开原件扫描件: names what was paid to whom, so every time is in the record. */
export async function takeOpeningScan(
  actor: Actor,
  { batchId }: TakeOpeningFileInput,
  now: Date,
): Promise<Result<File, Failure>> {
  const file = await getOpeningScan(actor, batchId)
  if (!file) return fail({ kind: 'notFound', what: 'openingBatch' })
  return inTransaction(async (tx) => {
    const object = { objectKind: 'openingBatch', objectId: batchId }
    await recordAudit(tx, actor, {
      action: 'openingBalance.takeScan',
      ...object,
      summary: '打开期初批次的原件扫描件',
      now,
    })
    return ok(file)
  })
}
