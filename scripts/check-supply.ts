import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { runSupply } from './test/supply'

/** `npm run check:supply`: what `npm test` checks of the packages and of secrets, alone. */
runMain(async () => {
  const { passed, failed, output } = await runSupply()
  if (failed > 0) throw new PlainProblem(output)
  process.stdout.write(`${passed} checks of what is shipped passed.\n`)
})
