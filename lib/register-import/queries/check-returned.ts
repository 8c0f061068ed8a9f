import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { reading } from '@/lib/platform/transaction'
import { mayReturnComparisons } from '../permission'
import type { ReturnComparisonInput } from '../schema'
import { describeLines } from '../steps/describe-lines'
import { lateRefusal, readReturned } from '../steps/read-returned'

/** A line that the department does not find true: what the register has beside what the department says. */
export type Difference = {
  number: string
  line: number
  name: string
  fact: string
  registered: string
  note: string
}
export type ReturnedCheck = {
  numbers: string[]
  confirmed: number
  differences: Difference[]
  /** Lines of these lists that wait on. */
  unanswered: number
}

/** What bringing a list back would decide: shown before anything is. With anything wrong in the file it is refused. */
export async function checkReturned(
  actor: Actor,
  { file }: ReturnComparisonInput,
  now: Date,
): Promise<Result<ReturnedCheck, Failure>> {
  const refusal = mayReturnComparisons(actor)
  if (refusal) return fail(refusal)
  const returned = await readReturned(reading, actor, file.bytes)
  if (!returned.ok) return returned
  const { answered, unanswered } = returned.value
  const described = await describeLines(reading, actor.countyCode, answered, dateIn(now))
  const byId = new Map(described.map((line) => [line.verificationId, line]))
  const late = answered.filter(({ verificationId }) => byId.get(verificationId)?.status !== 'pending')
  if (late.length > 0) return fail(lateRefusal(late))
  const differences = answered.flatMap(({ outcome, verificationId, note }) => {
    const line = byId.get(verificationId)
    if (outcome !== 'rejected' || !line) return []
    const { number, line: position, name, fact, registered } = line
    return [{ number, line: position, name, fact, registered, note: note ?? '' }]
  })
  const numbers = [...new Set(answered.map(({ number }) => number))]
  return ok({ numbers, confirmed: answered.length - differences.length, differences, unanswered })
}
