import { parseArgs } from 'node:util'
import { prune } from './backup/prune'
import { backupPlace, preparePlace } from './backup/place'
import { withSource } from './backup/source'
import { keepFiles, takeBackup } from './backup/take-backup'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'

const USED = 'npm run backup [-- --keep N | --files]'

function readWords(): { keep: number; onlyFiles: boolean } {
  const { keep, files } = parseArgs({ options: { keep: { type: 'string' }, files: { type: 'boolean' } } }).values
  const number = Number(keep ?? 14)
  if (Number.isInteger(number) && number >= 2) return { keep: number, onlyFiles: files === true }
  throw new PlainProblem(`--keep is "${keep}": it has to be a whole number from 2. ${USED}`)
}

/** `npm run backup`: a base backup and the uploaded files; with --files only those files that are not kept yet. */
runMain(async () => {
  const { keep, onlyFiles } = readWords()
  const place = backupPlace(process.env)
  const began = Date.now()
  await withSource(process.env, async (source) => {
    if (onlyFiles) {
      preparePlace(place)
      process.stdout.write(`${(await keepFiles(source.dataFolder, place)).length} uploaded files are kept.\n`)
      return
    }
    const { backup, manifest, bytes } = await takeBackup(source, place)
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    const size = `${(bytes / 1024 / 1024).toFixed(0)} MB, ${manifest.files.length} uploaded files`
    process.stdout.write(`Backed up in ${seconds} s: ${backup} (${size}).\n`)
    for (const gone of prune(place, keep)) process.stdout.write(`No longer kept: ${gone}\n`)
  })
})
