import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { fallDue } from '../repository/due-payments'
import { setOff } from './set-off'

/** 到期: planned payments whose day has come become due, of the whole county or of one award. Answers with their number. */
export async function makeDue(
  tx: Tx,
  actor: Actor,
  { entitlementId }: { entitlementId: string | null },
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  const due = await fallDue(tx, actor.countyCode, dateIn(now), entitlementId)
  if (due.length === 0) return ok({ count: 0 })
  const set = await setOff(tx, actor, due, now)
  return set.ok ? ok({ count: due.length }) : set
}
