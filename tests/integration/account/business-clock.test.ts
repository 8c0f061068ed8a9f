import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { moveClock } from '@/lib/account/commands/move-clock'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn, toPlainDate } from '@/lib/kernel/plain-date'
import { ok } from '@/lib/kernel/result'
import { businessNow, setBusinessClock } from '@/lib/platform/clock'
import { dueWorkPort } from '@/lib/platform/due-work-port'
import { actorFor } from '../../support/personas'

const dueWork = vi.fn((_actor: Actor, _input: Record<string, never>, _now: Date) => Promise.resolve(ok(null)))

describe('the business clock of the demo', () => {
  beforeEach(async () => {
    dueWork.mockClear()
    dueWorkPort.register(dueWork)
    await setBusinessClock(new Date('2026-09-24T01:30:00Z'))
  })
  afterEach(() => setBusinessClock(new Date('2026-09-14T01:00:00Z')))

  it('moves a day, a working day past the holiday, or to a day, and then does what fell due', async () => {
    const actor = await actorFor('zhangmin')
    expect(await moveClock(actor, { step: 'days', count: '1' }, await businessNow())).toEqual(
      ok({ today: '2026-09-25' }),
    )
    // 中秋节 is 25 to 27 September 2026.
    expect(await moveClock(actor, { step: 'workingDays', count: '1' }, await businessNow())).toEqual(
      ok({ today: '2026-09-28' }),
    )
    const day = toPlainDate('2026-10-12')
    expect(await moveClock(actor, { step: 'toDay', day }, await businessNow())).toEqual(ok({ today: '2026-10-12' }))
    expect(dateIn(await businessNow())).toBe('2026-10-12')
    expect(dueWork).toHaveBeenCalledTimes(3)
    expect(dateIn(dueWork.mock.calls[2]?.[2] ?? new Date(0))).toBe('2026-10-12')
    expect(dueWork.mock.calls[2]?.[0].kind).toBe('system')
  })

  it('never moves back, nor to the day it is', async () => {
    const actor = await actorFor('zhangmin')
    for (const text of ['2026-09-23', '2026-09-24', '2046-01-01']) {
      const moved = await moveClock(actor, { step: 'toDay', day: toPlainDate(text) }, await businessNow())
      expect(moved).toMatchObject({ ok: false, failure: { kind: 'invalid', issues: [{ path: 'day' }] } })
    }
    expect(dueWork).not.toHaveBeenCalled()
    expect(dateIn(await businessNow())).toBe('2026-09-24')
  })
})
