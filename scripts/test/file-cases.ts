import '@/lib/wiring/register'
import { parseArgs } from 'node:util'
import { DEMO_COUNTY_CODE, DEMO_MAIN_TOWNSHIP } from '@/lib/account/demo-units'
import { addDays, dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { disconnectPrisma, prisma } from '@/lib/platform/prisma'
import type { VersionInForce } from '@/lib/policy/model'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import { findCandidates, willBeEligible } from '@/prisma/seed/cases/candidates'
import { at } from '@/prisma/seed/cases/days'
import { draftCase, submitCase } from '@/prisma/seed/cases/file-case'
import { loadPeople } from '@/prisma/seed/cases/people'
import { walkCase } from '@/prisma/seed/cases/walk-case'
import { runMain } from '../run-main'

const COUNTY = DEMO_COUNTY_CODE
/** Account numbers of the demo's own cases count from 1. */
const FIRST_SERIAL = 5_000

/**
 * Files so many cases of the main township, by the people who would file them, and leaves them at its intake: work for
 * a clerk's morning in the browser tests. On the database of APP_DATABASE_URL.
 */
async function fileCases(wanted: number): Promise<number> {
  const people = await loadPeople(COUNTY)
  const filedOn = addDays(dateIn(await businessNow()), -4)
  const versions = await listVersionsInForce(prisma, COUNTY, filedOn)
  const townsfolk = new Set(
    (
      await prisma.talent.findMany({
        where: { countyCode: COUNTY, townshipCode: DEMO_MAIN_TOWNSHIP },
        select: { id: true },
      })
    ).map(({ id }) => id),
  )
  const candidates = (await findCandidates(people, COUNTY)).filter(({ talentId }) => townsfolk.has(talentId))
  let filed = 0
  for (const version of versions.filter(isTakenInByTheTownship)) {
    for (const candidate of candidates) {
      if (filed === wanted) return filed
      const { talentId, actor } = candidate
      const { itemId, versionId } = version
      const asked = await prisma.application.count({ where: { countyCode: COUNTY, talentId, itemId } })
      if (asked > 0 || !(await willBeEligible(candidate, version, filedOn))) continue
      const id = await draftCase(actor, { itemId, versionId, serial: FIRST_SERIAL + filed }, at(filedOn, 8, 40))
      if (!(await submitCase(actor, id, at(filedOn, 9, 12)))) continue
      await walkCase({ people, rulebook: version.rulebook, countyCode: COUNTY }, id, 'intake', filedOn)
      filed += 1
    }
  }
  return filed
}

const isTakenInByTheTownship = ({ audience, rulebook }: VersionInForce): boolean =>
  audience === 'talent' && rulebook.chain.some(({ kind, unit }) => kind === 'intake' && unit === 'applicantTownship')

runMain(async () => {
  const { values } = parseArgs({ options: { cases: { type: 'string' } } })
  process.stdout.write(`${await fileCases(Number(values.cases))}\n`)
  await disconnectPrisma()
})
