import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { getFaultyRows } from '../queries/get-faulty-rows'
import type { TakeFaultyRowsInput } from '../schema'

type File = NonNullable<Awaited<ReturnType<typeof getFaultyRows>>>

/** 下载不能办理的行: people as they were written in the sheet, so every time is in the record. */
export async function takeFaultyRows(
  actor: Actor,
  { filingId }: TakeFaultyRowsInput,
  now: Date,
): Promise<Result<File, Failure>> {
  const file = await getFaultyRows(actor, filingId, now)
  if (!file) return fail({ kind: 'notFound', what: 'employerFiling' })
  return inTransaction(async (tx) => {
    const object = { objectKind: 'employerFiling', objectId: filingId }
    await recordAudit(tx, actor, {
      action: 'employerFiling.takeFaultyRows',
      ...object,
      summary: '下载代填表中不能办理的行',
      now,
    })
    return ok(file)
  })
}
