import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../paths'
import { PlainProblem } from '../problem.mjs'
import { runChild } from './child'

/** Everything the build is made of. */
const SOURCES = ['app', 'components', 'lib', 'public', 'prisma/schema']
const FILES = [
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
const STAMP = join(ROOT, '.next/source-hash')

function filesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** One hash over the sources of the named folders and files. */
export function hashSources(folders: readonly string[], files: readonly string[]): string {
  const hash = createHash('sha256')
  const all = [...folders.flatMap(filesIn), ...files.map((file) => join(ROOT, file)).filter(existsSync)]
  for (const file of all) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Builds the web application unless the last build was made of exactly these sources. Returns whether it built. */
export async function buildWhenStale(): Promise<boolean> {
  const wanted = hashSources(SOURCES, FILES)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return false
  process.stdout.write('Building the web application …\n')
  const { code, output } = await runChild([join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], {
    ...process.env,
    NODE_ENV: 'production',
    // The key only has to be the same for all who serve: they bring theirs at run time.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  })
  if (code !== 0) throw new PlainProblem(`The web application could not be built.\n${output}`)
  writeFileSync(STAMP, wanted)
  return true
}
