import { findViolations } from './database/find-violations'
import { onTheCounty } from './on-the-county'
import { PlainProblem } from './problem.mjs'

/** Asks the chain over the record, the registers, the merges, the cases, the ledger and the payments for what must never be false; leaves with an error when something is. */
async function check(): Promise<void> {
  const violations = await findViolations()
  const { disconnectPrisma } = await import('@/lib/platform/prisma')
  await disconnectPrisma()
  if (violations.length === 0) {
    process.stdout.write('Every invariant of the record, of the registers and of the money holds.\n')
    return
  }
  const lines = violations.map(
    ({ code, text, ids }) => `${code} (${text}): ${ids.length} rows, ${ids.slice(0, 5).join(' ')}`,
  )
  throw new PlainProblem(`Invariants are broken:\n${lines.join('\n')}`)
}

/** `npm run check:invariants`: over DATABASE_URL, or the embedded demo database. */
onTheCounty(check)
