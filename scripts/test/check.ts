import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../paths'
import { runChild } from '../start/child'
import type { Outcome } from './outcome'

const bin = (path: string) => join(ROOT, 'node_modules', path)

/** The static checks: each passes or fails as a whole and counts as one test. */
const COMMANDS: Record<string, string[]> = {
  format: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  lint: [bin('eslint/bin/eslint.js'), '--max-warnings=0', '.'],
  types: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'],
  dependencies: [
    bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
    ...['app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'proxy.ts', 'instrumentation.ts'].filter((path) =>
      existsSync(join(ROOT, path)),
    ),
    '--config',
    '.dependency-cruiser.cjs',
  ],
  'dead-code': [bin('knip/bin/knip.js'), '--no-progress'],
}

const NEEDS_ROUTE_TYPES = ['lint', 'types']

async function writeRouteTypes(): Promise<void> {
  const { code, output } = await runChild([bin('next/dist/bin/next'), 'typegen'], process.env)
  if (code !== 0) throw new Error(output)
}

let written: Promise<void> | null = null

/** Types of the routes (PageProps and the like), which lint and the compiler read and a fresh clone lacks. */
const haveRouteTypes = (): Promise<void> => (written ??= writeRouteTypes())

export async function runCheck(name: string): Promise<Outcome> {
  if (NEEDS_ROUTE_TYPES.includes(name)) await haveRouteTypes()
  const { code, output } = await runChild(COMMANDS[name] ?? [], process.env)
  return code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output }
}
