import { payUnderKills } from '../tests/fault/payments'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'

const given = (name: string, otherwise: number): number => {
  const place = process.argv.indexOf(`--${name}`)
  return place < 0 ? otherwise : Number(process.argv[place + 1])
}

/** `npm run test:fault [-- --seed n --payments n --kills n --pg-kills n --bank-kills n]`: G3 in its long form. */
runMain(async () => {
  const outcome = await payUnderKills({
    seed: given('seed', 20_261_128),
    payments: given('payments', 1_500),
    batchSize: given('batch', 60),
    kills: { office: given('kills', 50), database: given('pg-kills', 10), bank: given('bank-kills', 5) },
  })
  process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`)
  const { bank, lines, paid, ledgerFen, twice, strange, missing } = outcome
  const agree = bank.count === lines.count && bank.fen === lines.fen && paid.fen === lines.fen && paid.fen === ledgerFen
  if (!agree || twice + strange + missing > 0)
    throw new PlainProblem('Bank, lines, payments and ledger do not say the same.')
})
