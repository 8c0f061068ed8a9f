import '@/lib/wiring/register'
import { readFileSync } from 'node:fs'
import { disconnectPrisma } from '@/lib/platform/prisma'
import { businessNow } from '@/lib/platform/clock'
import { forEmployers } from '@/tests/integration/offer/for-employers'
import { publishers } from '@/tests/integration/policy/publishers'
import { putInForce } from '@/tests/integration/subsidy/subsidy-county'
import { runMain } from '../run-main'

/**
 * Publishes the item of the tests that is offered (免申即享), by the policy officer; with `employers` the one that employers
 * ask for. On the database of APP_DATABASE_URL.
 */
runMain(async () => {
  const text = readFileSync('tests/integration/offer/offered.yaml', 'utf8')
  const sourceText = process.argv[2] === 'employers' ? forEmployers(text) : text
  await putInForce(await publishers(), sourceText, await businessNow())
  await disconnectPrisma()
})
