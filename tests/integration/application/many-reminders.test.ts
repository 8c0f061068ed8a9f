import { expect, it } from 'vitest'
import { remindOfDueSteps } from '@/lib/application/commands/remind-of-due-steps'
import { systemActor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { COUNTY } from '../../support/personas'
import { allHands, bringTo, filed, must, on } from './case-work'
import { copyCase } from './many-cases'

const CASES = 1_500

it('tells of fifteen hundred cases due today in seconds, and the second time of none', async () => {
  const hands = await allHands()
  const id = await filed(hands.talent)
  await bringTo(hands, id, 'township') // due on 2026-09-17
  await copyCase(id, CASES)
  const system = systemActor(COUNTY)
  const begun = performance.now()
  const { reminded } = must(await remindOfDueSteps(system, {}, on('2026-09-17')))
  const took = performance.now() - begun
  expect(reminded).toBeGreaterThan(CASES)
  const told = await prisma.inboxMessage.count({
    where: {
      countyCode: COUNTY,
      accountId: hands.township.accountId,
      kind: 'reminder',
      body: { endsWith: '今天到期' },
    },
  })
  expect(told).toBeGreaterThan(CASES)
  expect(took).toBeLessThan(20_000)
  expect(must(await remindOfDueSteps(system, {}, on('2026-09-17'))).reminded).toBe(0)
}, 120_000)
