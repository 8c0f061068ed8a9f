import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { addMonths, dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { setBusinessClock } from '@/lib/platform/clock'
import { dueWorkPort } from '@/lib/platform/due-work-port'
import { isDemo } from '@/lib/platform/env'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { mayUseDemo } from '../permission'
import { clockTarget, sameHourOn } from '../rules/clock-target'
import type { MoveClockInput } from '../schema'

type Input = z.output<typeof MoveClockInput>
type Out = { today: PlainDate }

/** 拨快业务时钟, in the demo: never back, for what was done would then lie in the future. Then does what fell due. */
export async function moveClock(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayUseDemo(isDemo())
  if (refusal) return fail(refusal)
  const today = dateIn(now)
  const day = clockTarget(today, input, await loadWorkCalendar(reading))
  if (day <= today) return fail(invalidField('day', `业务日期只能往后拨，今天是 ${today}。`))
  if (day > addMonths(today, 120)) return fail(invalidField('day', '一次最多往后拨十年。'))

  const instant = sameHourOn(now, day)
  const moved = await inTransaction<null>(async (tx) => {
    await setBusinessClock(instant, tx)
    await recordAudit(tx, actor, {
      action: 'account.moveClock',
      objectKind: 'clock',
      objectId: actor.countyCode,
      summary: `演示：业务日期由 ${today} 拨到 ${day}`,
      now,
    })
    return ok(null)
  })
  if (!moved.ok) return moved
  const done = await dueWorkPort.get()(systemActor(actor.countyCode), {}, instant)
  return done.ok ? ok({ today: day }) : done
}
