import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Guard } from '../../tests/sabotage/guard'
import { ROOT } from '../paths'
import { PlainProblem } from '../problem.mjs'

/** Where guards are taken away: never in the project itself. */
export const COPY = resolve(ROOT, '.data/sabotage')
/** Stay from one run to the next: the packages, the database with its template, the last build. */
const KEPT = ['node_modules', '.data', '.next']

/** The sources as they are now, tracked or not yet, without what git ignores. */
function sources(): string[] {
  const list = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (list.status !== 0) throw new PlainProblem(`git does not say which files are sources.\n${list.stderr}`)
  return list.stdout.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)))
}

/** A copy of the sources, with the packages linked and the Prisma client brought along. */
export function makeCopy(): void {
  mkdirSync(COPY, { recursive: true })
  for (const name of readdirSync(COPY)) {
    if (!KEPT.includes(name)) rmSync(join(COPY, name), { recursive: true, force: true })
  }
  for (const path of [...sources(), 'generated']) {
    mkdirSync(dirname(join(COPY, path)), { recursive: true })
    cpSync(join(ROOT, path), join(COPY, path), { recursive: true })
  }
  const packages = join(COPY, 'node_modules')
  if (!existsSync(packages)) symlinkSync(join(ROOT, 'node_modules'), packages)
}

/** Takes the guard's words out of its file in the copy; answers with what puts them back. */
export function takeAway({ file, find, guard }: Guard, replace: string): () => void {
  const path = join(COPY, file)
  const whole = readFileSync(path, 'utf8')
  const parts = whole.split(find)
  if (parts.length !== 2) throw new PlainProblem(`${guard}: its words stand ${parts.length - 1} times in ${file}.`)
  writeFileSync(path, parts.join(replace))
  return () => writeFileSync(path, whole)
}
