import { join } from 'node:path'
import { payUnderKills } from '../tests/fault/payments'
import { ROOT } from './paths'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { runChild } from './start/child'

/** The races that `npm test` runs in few rounds. */
const RACES = [
  'tests/integration/application/concurrent-decisions.test.ts',
  'tests/integration/fund/budget-race.test.ts',
  'tests/integration/subsidy/same-key.test.ts',
]

const given = (name: string, otherwise: number): number => {
  const place = process.argv.indexOf(`--${name}`)
  return place < 0 ? otherwise : Number(process.argv[place + 1])
}

async function race(): Promise<void> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const environment = { ...process.env, FAULT_ROUNDS: String(given('rounds', 20)) }
  const { code } = await runChild([vitest, 'run', ...RACES], environment, true)
  if (code !== 0) throw new PlainProblem('A race was lost (see above).')
}

async function payEverybody(): Promise<void> {
  const outcome = await payUnderKills({
    seed: given('seed', 20_261_128),
    payments: given('payments', 2_400),
    batchSize: given('batch', 60),
    kills: { office: given('kills', 50), database: given('pg-kills', 10), bank: given('bank-kills', 5) },
  })
  process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`)
  const { bank, lines, paid, ledgerFen, twice, strange, missing } = outcome
  const agree = bank.count === lines.count && bank.fen === lines.fen && paid.fen === lines.fen && paid.fen === ledgerFen
  if (!agree || twice + strange + missing > 0)
    throw new PlainProblem('Bank, lines, payments and ledger do not say the same.')
}

/**
 * `npm run test:fault [-- --seed n --payments n --kills n --pg-kills n --bank-kills n --rounds n]`: the long form of what
 * shows money to survive races and crashes (G1 to G4).
 */
runMain(async () => {
  if (given('rounds', 20) > 0) await race()
  await payEverybody()
})
