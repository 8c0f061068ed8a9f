import '@/lib/wiring/register'
import { readFileSync } from 'node:fs'
import { disconnectPrisma } from '@/lib/platform/prisma'
import { businessNow } from '@/lib/platform/clock'
import { publishers } from '@/tests/integration/policy/publishers'
import { putInForce } from '@/tests/integration/subsidy/subsidy-county'
import { runMain } from '../run-main'

/** Publishes the item of the tests that is offered (免申即享), by the policy officer. On the database of APP_DATABASE_URL. */
runMain(async () => {
  const sourceText = readFileSync('tests/integration/offer/offered.yaml', 'utf8')
  await putInForce(await publishers(), sourceText, await businessNow())
  await disconnectPrisma()
})
