import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backupPlace, newestBackup } from './backup/place'
import { restore } from './backup/restore'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { environmentFor } from './start/serve'
import { readSettings } from './start/settings'

const USED = "npm run restore -- --to FOLDER [--backup FOLDER] [--until '2026-11-28T22:00:00+08:00']"

function readMoment(said: string | undefined): Date | undefined {
  if (said === undefined) return undefined
  const moment = new Date(said)
  // Without a zone it would be another moment on another machine.
  if (!Number.isNaN(moment.getTime()) && /(Z|[+-]\d\d:?\d\d)$/.test(said)) return moment
  throw new PlainProblem(`--until is "${said}": it has to be a day, a time and a zone. ${USED}`)
}

/** Restores a county into a fresh folder and leaves its server stopped there, ready to be started. */
runMain(async () => {
  const options = { to: { type: 'string' }, backup: { type: 'string' }, until: { type: 'string' } } as const
  const { to, backup, until } = parseArgs({ options }).values
  if (to === undefined) throw new PlainProblem(`Say where to: ${USED}`)
  const place = backupPlace(process.env)
  const keys = environmentFor(readSettings(process.env))
  const began = Date.now()
  const wanted = { place, backup: backup === undefined ? newestBackup(place) : resolve(backup), to: resolve(to), keys }
  const moment = readMoment(until)
  const restored = await restore(moment === undefined ? wanted : { ...wanted, until: moment })
  restored.stop()
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  process.stdout.write(
    `Restored in ${seconds} s from ${wanted.backup}.\nThe server's files are in ${resolve(to)}/postgres/cluster, the uploaded ` +
      `files in ${resolve(to)}/files. How to go on: docs/runbook.md, Backup.\n`,
  )
})
