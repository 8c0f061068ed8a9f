import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../paths'
import { runChild } from '../start/child'
import type { Outcome } from './outcome'

const bin = (path: string) => join(ROOT, 'node_modules', path)
const secretlint = [bin('secretlint/bin/secretlint.js'), '--maskSecrets', '--no-color']
const BROWSERS_PART = '.next/static'

/** By what it shows, the check. Versions below a floor and forbidden packages: tests/architecture/supply.test.ts. */
const CHECKS: Record<string, string[]> = {
  'every package comes over https from the registry, with its checksum': [
    bin('lockfile-lint/bin/lockfile-lint.js'),
    ...['--path', 'package-lock.json', '--type', 'npm', '--validate-https', '--validate-integrity'],
    // A lock file need not repeat the registry: then npm takes the one it is set to.
    ...['--allowed-hosts', 'npm', '--empty-hostname'],
  ],
  'no secret lies in the project': [...secretlint, '**/*'],
  'no secret is sent to browsers': [
    ...secretlint,
    // What was built is not kept in git, and would be passed over.
    '--no-gitignore',
    '--secretlintignore',
    'security/secretlint-bundle-ignore',
    `${BROWSERS_PART}/**/*`,
  ],
}

/** The lock file, the project and what browsers are sent; the last only where it was built. */
export async function runSupply(): Promise<Outcome> {
  const faults: string[] = []
  let passed = 0
  for (const [shown, command] of Object.entries(CHECKS)) {
    if (command.includes(`${BROWSERS_PART}/**/*`) && !existsSync(join(ROOT, '.next/BUILD_ID'))) continue
    const { code, output } = await runChild(command, process.env)
    if (code === 0) passed += 1
    else faults.push(`Not so: ${shown}\n${output}`)
  }
  return { passed, failed: faults.length, output: faults.join('\n') }
}
