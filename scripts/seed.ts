import { parseArgs } from 'node:util'
import { sealRecord } from '@/lib/audit/commands/seal-record'
import { systemActor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { disconnectPrisma } from '@/lib/platform/prisma'
import { writeDepartmentFiles } from '@/prisma/seed/department-files'
import { seedDemo } from '@/prisma/seed/main'
import { fillRegisters } from '@/prisma/seed/scale/fill-registers'
import { DEMO_COUNTY_CODE } from '@/lib/account/demo-units'
import { runMain } from './run-main'

const PROGRESS_EVERY = 50_000

/**
 * Fills the database of APP_DATABASE_URL with the demo county, and with so many more talents by COPY, as the owner of
 * DATABASE_URL. With `files` it only writes what departments would send to a county that is there. Started by start, by fill and by the tests.
 */
runMain(async () => {
  const { values } = parseArgs({
    options: { talents: { type: 'string' }, size: { type: 'string' }, files: { type: 'string' } },
  })
  if (values.files !== undefined) {
    const written = await writeDepartmentFiles(DEMO_COUNTY_CODE, values.files)
    process.stdout.write(`${written.join('\n')}\n`)
    return disconnectPrisma()
  }
  await seedDemo(values.size === 'full' ? 'full' : 'small', String(process.env.DATABASE_URL))
  if (values.talents !== undefined) {
    const talents = Number(values.talents)
    const began = Date.now()
    await fillRegisters(String(process.env.DATABASE_URL), DEMO_COUNTY_CODE, { talents }, (written) => {
      if (written % PROGRESS_EVERY === 0 || written === talents) process.stdout.write(`  ${written} of ${talents}\n`)
    })
    process.stdout.write(`  by COPY in ${Math.round((Date.now() - began) / 1000)} s\n`)
  }
  await sealAll()
  await disconnectPrisma()
})

/** What the county has done so far is sealed before anybody can touch it. */
async function sealAll(): Promise<void> {
  for (;;) {
    const result = await sealRecord(systemActor(DEMO_COUNTY_CODE), {}, wallNow())
    if (!result.ok || result.value.sealed === 0) return
  }
}
