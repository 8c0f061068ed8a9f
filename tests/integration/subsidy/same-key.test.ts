import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { makeBatch } from '@/lib/subsidy/commands/make-batch'
import { seenOf, violations } from './batch-work'
import { aCounty, aTalent, grantAward, must, NOW } from './subsidy-county'

describe('a hundred calls under one key', () => {
  // Shows ASVS 2.3.4 · G4
  it('make one batch and give one answer; another list under that key is refused', { timeout: 60_000 }, async () => {
    const county = await aCounty('519840')
    const instalments = Array.from({ length: 3 }, () => ({ on: '2026-09-01', yuan: 100 }))
    await grantAward(county, { talentId: await aTalent(county), instalments })
    const input = { ...(await seenOf(county)), requestId: newId() }
    const results = await Promise.all(Array.from({ length: 100 }, () => makeBatch(county.maker, input, NOW)))
    expect(new Set(results.map((result) => JSON.stringify(must(result)))).size).toBe(1)
    expect(await prisma.disbursementBatch.count({ where: { countyCode: county.code } })).toBe(1)
    expect(await makeBatch(county.maker, { ...input, purpose: '另一用途' }, NOW)).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'repeatedKey' }] },
    })
    expect(await prisma.disbursementBatch.count({ where: { countyCode: county.code } })).toBe(1)
    expect(await violations(county)).toEqual([])
  })
})
