import { anchorRecord } from '@/lib/audit/commands/anchor-record'
import { checkRecordHourly } from '@/lib/audit/commands/check-record-hourly'
import { sealRecord } from '@/lib/audit/commands/seal-record'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'

/** What the record waits for: everything written is sealed, the head is kept outside, and the whole is verified when the hour is over. */
export async function runRecordWork(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ sealed: number }, Failure>> {
  let sealed = 0
  for (;;) {
    const result = await sealRecord(actor, {}, now)
    if (!result.ok) return result
    if (result.value.sealed === 0) break
    sealed += result.value.sealed
  }
  for (const command of [anchorRecord, checkRecordHourly]) {
    const result = await command(actor, {}, now)
    if (!result.ok) return result
  }
  return ok({ sealed })
}
