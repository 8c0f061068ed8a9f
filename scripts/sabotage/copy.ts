import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Guard } from '../../tests/sabotage/guard'
import { ROOT } from '../paths'
import { PlainProblem } from '../problem.mjs'

/** Where guards are taken away: never in the project itself. */
export const COPY = resolve(ROOT, '.data/sabotage')
/** Stay from one run to the next: the packages, the database with its template, the last build. */
const KEPT = ['node_modules', '.data', '.next', '.git']
const INSTALLED = 'node_modules/.package-lock.json'

/** The sources as they are now, tracked or not yet, without what git ignores. */
function sources(): string[] {
  const list = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (list.status !== 0) throw new PlainProblem(`git does not say which files are sources.\n${list.stderr}`)
  return list.stdout.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)))
}

/** A copy of the sources, with the packages and the Prisma client. */
export function makeCopy(): void {
  mkdirSync(COPY, { recursive: true })
  for (const name of readdirSync(COPY)) {
    if (!KEPT.includes(name)) rmSync(join(COPY, name), { recursive: true, force: true })
  }
  for (const path of [...sources(), 'generated']) {
    mkdirSync(dirname(join(COPY, path)), { recursive: true })
    cpSync(join(ROOT, path), join(COPY, path), { recursive: true })
  }
  // Next takes the outermost package-lock.json of a repository for the root of what it builds: here it ends.
  mkdirSync(join(COPY, '.git'), { recursive: true })
  if (installedIn(COPY) !== installedIn(ROOT)) linkPackages()
}

const installedIn = (folder: string): string | null =>
  existsSync(join(folder, INSTALLED)) ? readFileSync(join(folder, INSTALLED), 'utf8') : null

/** The same files under a second name: Next builds nothing from packages outside its root, where a link to the folder leads. */
function linkPackages(): void {
  rmSync(join(COPY, 'node_modules'), { recursive: true, force: true })
  linkAll(join(ROOT, 'node_modules'), join(COPY, 'node_modules'))
}

/** Caches (folders with a dot) are left out: what is written into one of them would be written into the project's. */
function linkAll(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else if (entry.isFile()) linkSync(source, target)
    else if (entry.name === '.bin' || !entry.name.startsWith('.')) linkAll(source, target)
  }
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
