import { writeFileSync } from 'node:fs'
import '@/lib/wiring/register'
import type { Actor } from '@/lib/kernel/actor'
import { disconnectPrisma } from '@/lib/platform/prisma'
import { aCounty, aTalent, grantAward, NOW } from '../integration/subsidy/subsidy-county'

/** What the office needs to know of a county to run its money. */
export type FaultCounty = {
  readonly code: string
  readonly now: string
  readonly payments: number
} & Readonly<Record<'system' | 'maker' | 'checker' | 'exporter' | 'reconciler', Actor>>

const EACH = 10

/** A county with so many payments due, of between 100 and 1,099 yuan and some fen. Arguments: payments, file. */
async function main(): Promise<void> {
  const [payments = '100', file = ''] = process.argv.slice(2)
  const county = await aCounty(String(process.env.JUCAI_COUNTY))
  const total = Number(payments)
  for (let done = 0; done < total; done += EACH) {
    const instalments = Array.from({ length: Math.min(EACH, total - done) }, (_, index) => ({
      on: '2026-09-01',
      yuan: 100 + ((done + index) % 1000) + ((done + index) % 97) / 100,
    }))
    await grantAward(county, { talentId: await aTalent(county), instalments })
  }
  const { code, system, maker, checker, exporter, reconciler } = county
  const kept: FaultCounty = {
    code,
    now: NOW.toISOString(),
    payments: total,
    system,
    maker,
    checker,
    exporter,
    reconciler,
  }
  writeFileSync(file, JSON.stringify(kept))
  await disconnectPrisma()
  process.exit(0)
}

void main()
