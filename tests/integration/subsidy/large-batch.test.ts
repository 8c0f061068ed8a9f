import { describe, expect, it } from 'vitest'
import { prisma } from '@/lib/platform/prisma'
import { asOwner } from '../../support/owner-database'
import { answer, bring, make, readDetails, sendOut, violations } from './batch-work'
import { aCounty, aTalent, grantAward, must } from './subsidy-county'

const county = await aCounty('519981', 50_000_000)

/** Awards of a hundred instalments each, all of them due. */
async function grantDue(count: number): Promise<void> {
  const instalments = Array.from({ length: 100 }, () => ({ on: '2026-09-01', yuan: 100 }))
  for (let award = 0; award < count / 100; award += 1)
    await grantAward(county, { talentId: await aTalent(county), instalments })
}

/** Milliseconds of each stage of a batch of everything due. */
async function walk(count: number) {
  await grantDue(count)
  const clock = performance.now()
  const batch = await make(county)
  const made = performance.now()
  const lines = readDetails(await sendOut(county, batch.id))
  const sent = performance.now()
  const brought = must(
    await bring(
      county,
      batch.id,
      answer(
        batch.number,
        lines.map((line, index) => ({ ...line, paid: index % 10 !== 0 })),
      ),
    ),
  )
  expect(brought).toMatchObject({ paid: count * 0.9, failed: count / 10, suspense: 0, reconciled: true })
  await prisma.payment.updateMany({ where: { countyCode: county.code, status: 'due' }, data: { status: 'planned' } })
  return { make: made - clock, send: sent - made, bring: performance.now() - sent }
}

// Shows ASVS 15.2.2
describe('a batch of ten thousand lines', () => {
  it('goes to the bank and back without quadratic cost', { timeout: 180_000 }, async () => {
    await walk(100)
    // The statistics of a small county: plans made now would read whole tables.
    await asOwner((client) => client.query('analyze'))
    await walk(100)
    const small = await walk(1_000)
    const large = await walk(10_000)
    for (const stage of ['make', 'send', 'bring'] as const) {
      const ratio = large[stage] / small[stage]
      process.stdout.write(
        `${stage}: 1,000 lines ${small[stage].toFixed(0)} ms, 10,000 lines ${large[stage].toFixed(0)} ms (×${ratio.toFixed(1)})\n`,
      )
      expect(ratio).toBeLessThan(30)
    }
    expect(await violations(county)).toEqual([])
  })
})
