import { beforeAll, describe, expect, it } from 'vitest'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { declineApplication } from '@/lib/application/commands/decline-application'
import { returnApplication } from '@/lib/application/commands/return-application'
import { changeApplication } from '@/lib/application/repository/applications'
import { ok } from '@/lib/kernel/result'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import '@/lib/wiring/register'
import { asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'
import { allHands, bringTo, caseOf, filed, NOW, seen, type Hands } from './case-work'

/** `npm run test:fault` asks for twenty. */
const ROUNDS = Array.from({ length: Number(process.env.FAULT_ROUNDS ?? 3) }, (_, round) => round + 1)
let hands: Hands
beforeAll(async () => {
  hands = await allHands()
})

// Shows ASVS 2.3.4, 15.4.2 · G1
describe('fifty decisions on one case at once', () => {
  it.each(ROUNDS)('lets one of them win and writes one signature, round %i', async () => {
    const id = await filed(hands.talent)
    await bringTo(hands, id, 'organisation')
    const before = await prisma.applicationEvent.count({ where: { countyCode: COUNTY, applicationId: id } })
    const shown = await seen(id)
    const decide = (index: number) => {
      if (index % 3 === 0)
        return approveApplication(hands.organisation, { ...shown, opinion: '同意', minuteNumber: undefined }, NOW)
      if (index % 3 === 1)
        return declineApplication(hands.organisation, { ...shown, clause: '第三条', opinion: '不符合' }, NOW)
      const fields = { 'material:ownership': '缺第 2 页' }
      return returnApplication(hands.organisation, { ...shown, opinion: '请补正', fields }, NOW)
    }
    const results = await Promise.all(Array.from({ length: 50 }, (_, index) => decide(index)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = results.flatMap((result) => (result.ok ? [] : [result.failure.kind]))
    expect(lost.every((kind) => kind === 'conflict' || kind === 'forbidden')).toBe(true)
    expect(await prisma.applicationEvent.count({ where: { countyCode: COUNTY, applicationId: id } })).toBe(before + 1)
    // Whatever won: the next round files a case of its own.
    await asOwner((client) =>
      client.query(
        `update application set status = 'withdrawn', step_code = null, returned_fields = null, closed_at = now()
          where id = $1`,
        [id],
      ),
    )
  })
})

// Shows ASVS 2.3.4, 15.4.2 · G1
describe('a decision on a case that is no longer as it was read', () => {
  it('is refused, and written onto nothing where that question was forgotten', async () => {
    const id = await filed(hands.talent)
    await bringTo(hands, id, 'organisation')
    const read = await caseOf(id)
    const stale = { applicationId: id, version: read.version - 1, opinion: '同意', minuteNumber: undefined }
    expect(await approveApplication(hands.organisation, stale, NOW)).toMatchObject({ failure: { kind: 'conflict' } })
    for (const other of [{ version: read.version - 1 }, { status: 'submitted' }] as const) {
      const change = inTransaction(async (tx) => ok(await changeApplication(tx, { ...read, ...other }, {}, NOW)))
      expect(await change).toEqual(ok(null))
    }
    expect(await caseOf(id)).toEqual(read)
  })
})
