import { expect, test } from '@playwright/test'
import { lookForNumbers } from '../attack/canary'
import { forgeRequests } from '../attack/forged'
import { sendNonsense } from '../attack/fuzz'
import { reachForRows } from '../attack/idor-actions'
import { lookForRows } from '../attack/idor-addresses'
import { speakSql } from '../attack/sql'
import { openTarget, type Attack } from '../attack/target'
import { randomFrom } from '../fault/random'

const SEED = 20_261_129

let target: Awaited<ReturnType<typeof openTarget>>
test.beforeAll(async () => {
  target = await openTarget()
})
test.afterAll(() => target.close())
test.afterEach(() => target.county.restore())

/** Few of what `npm run test:attack` makes many of. */
const run = (attack: Attack, size: number) => attack(target, size, randomFrom(SEED))

test.describe('what somebody tries who means ill', () => {
  // Shows ASVS 8.2.2, 8.4.1 · G6
  test('reaches no row of another, by no action', async () => {
    const { cases, findings } = await run(reachForRows, 1)
    expect(findings).toEqual([])
    expect(cases).toBeGreaterThan(100)
  })

  // Shows ASVS 8.2.2, 8.4.1 · G6
  test('is shown no row of another, at no address', async () => {
    const { cases, findings } = await run(lookForRows, 1)
    expect(findings).toEqual([])
    expect(cases).toBeGreaterThan(50)
  })

  // Shows ASVS 3.5.1, 3.5.2 · G22
  test('has no effect from another site, whoever is logged in', async () => {
    test.setTimeout(120_000)
    expect((await run(forgeRequests, 1)).findings).toEqual([])
  })

  // Shows ASVS 14.2.6, 15.3.1, 16.2.5 · G13
  test('is shown no whole number of anybody, nor keeps one in the log or outside a sealed column', async () => {
    const { counts, findings } = await run(lookForNumbers, 1)
    expect(findings).toEqual([])
    expect(counts['numbers seen where they are meant to be']).toBeGreaterThan(0)
  })

  // Shows ASVS 1.2.1, 1.2.4 · G12
  test('says no statement to the database', async () => {
    const actions = randomFrom(SEED).shuffled(target.actions).slice(0, 20)
    expect((await speakSql({ ...target, actions }, 1, randomFrom(SEED))).findings).toEqual([])
  })

  // Shows ASVS 2.2.1, 16.5.2 · G10
  test('is answered in words, whatever the form holds', async () => {
    test.setTimeout(120_000)
    const actions = randomFrom(SEED).shuffled(target.actions).slice(0, 30)
    expect((await sendNonsense({ ...target, actions }, 12, randomFrom(SEED))).findings).toEqual([])
  })
})
