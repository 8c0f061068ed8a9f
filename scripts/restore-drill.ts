import { join } from 'node:path'
import { drill, tellEvidence } from './backup/drill'
import { backupPlace } from './backup/place'
import { withSource } from './backup/source'
import { migrate } from './database/migrate'
import { ROOT } from './paths'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { runChild } from './start/child'

/** `npm run restore:drill`: restores the newest backup beside the county, compares, and asks the money for its invariants. */
runMain(async () => {
  const place = backupPlace(process.env)
  await withSource(process.env, async (source, environment) => {
    const evidence = await drill(source, place, async ({ ownerUrl }) => {
      // The owner has a new password, and the application's is derived from it.
      await migrate(ROOT, ownerUrl)
      const given = { ...environment, DATABASE_URL: ownerUrl, APP_DATABASE_URL: undefined }
      const { code, output } = await runChild(['--import', 'tsx', join(ROOT, 'scripts/check-invariants.ts')], given)
      if (code !== 0) throw new PlainProblem(`The restored county does not hold its promises.\n${output}`)
    })
    process.stdout.write(`${tellEvidence(evidence)}\n`)
    if (evidence.differences.length > 0) process.exitCode = 1
  })
})
