import { describe, expect, it } from 'vitest'
import { logInAsPersona } from '@/lib/account/commands/log-in-as-persona'
import { logInWithPassword } from '@/lib/account/commands/log-in-with-password'
import { moveClock } from '@/lib/account/commands/move-clock'
import { loadActor } from '@/lib/account/queries/load-actor'
import { listDemoMessages } from '@/lib/account/queries/list-demo-messages'
import { publicActor } from '@/lib/kernel/actor'
import { businessNow, setBusinessClock, wallNow } from '@/lib/platform/clock'
import { seedFirstAdministrators } from '@/prisma/seed/accounts'
import { COUNTY } from '../../support/personas'

// The configuration is read at its first use, which is after this line.
process.env.JUCAI_MODE = 'production'

const somebody = publicActor(COUNTY, '127.0.0.1')

describe('in production', () => {
  // Shows ASVS 15.2.3, 6.3.2
  it('nobody comes in as a persona, moves the clock or reads messages', async () => {
    const login = await logInAsPersona(somebody, { key: 'xitong' }, wallNow())
    expect(login).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
    const moved = await moveClock(somebody, { step: 'days', count: '1' }, wallNow())
    expect(moved).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
    expect(await listDemoMessages(somebody, null)).toBeNull()
  })

  it('the business clock is the wall clock, whatever offset a database brought along', async () => {
    expect(Math.abs((await businessNow()).getTime() - wallNow().getTime())).toBeLessThan(5000)
    await expect(setBusinessClock(wallNow())).rejects.toThrow('production')
  })

  // Shows ASVS 6.3.2, 6.4.1, 13.2.3
  it('a new county begins with three administrators and who confirms, each held back until the first password is changed', async () => {
    const county = '510798'
    const opened = await seedFirstAdministrators(county, '清江县', wallNow())
    expect(opened.map((one) => one.userName)).toEqual(['systemadmin', 'securityadmin', 'auditor', 'leader'])
    for (const { userName, initialPassword } of opened) {
      const login = await logInWithPassword(
        publicActor(county, '127.0.0.1'),
        { userName, password: initialPassword },
        wallNow(),
      )
      if (!login.ok || login.value.outcome !== 'entered') throw new Error(JSON.stringify(login))
      expect((await loadActor(county, login.value.sessionId, null))?.grants).toEqual([])
    }
  })
})
