import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Guard } from '../../tests/sabotage/guard'
import { findFreePort } from '../database/free-port'
import { runChild } from '../start/child'
import { ensureBrowser } from '../test/browser'
import { COPY } from './copy'
import { readPlaywright, readVitest, type Ran } from './failures'

type Tests = readonly Guard['test'][]

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

/** Runs tests of the copy with Vitest: the named ones, or all of their files where one of them has no name. */
export async function runVitest(tests: Tests): Promise<Ran> {
  const report = join(COPY, '.data/test/sabotage.json')
  rmSync(report, { force: true })
  const args = ['run', ...filesOf(tests), ...namesOf(tests, '-t'), '--reporter=json', `--outputFile=${report}`]
  const { output } = await runChild([join(COPY, 'node_modules/vitest/vitest.mjs'), ...args], process.env, false, COPY)
  return existsSync(report) ? readVitest(readFileSync(report, 'utf8')) : broken(output)
}

/** Runs tests of the copy in a browser, on a server of their own; builds first where the sources have changed. */
export async function runPlaywright(tests: Tests): Promise<Ran> {
  ensureBrowser()
  const report = join(COPY, '.data/test/sabotage-e2e.json')
  rmSync(report, { force: true })
  const port = process.env.E2E_PORT ?? String(await findFreePort(3200))
  const environment = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, E2E_PORT: port }
  const args = ['test', ...filesOf(tests), ...namesOf(tests, '--grep'), '--reporter=json']
  const cli = join(COPY, 'node_modules/@playwright/test/cli.js')
  const { output } = await runChild([cli, ...args], environment, false, COPY)
  return existsSync(report) ? readPlaywright(readFileSync(report, 'utf8')) : broken(output)
}

const broken = (output: string): Ran => ({ failures: [], passed: 0, broken: output.slice(-4_000) })

const filesOf = (tests: Tests): string[] => [...new Set(tests.map(({ file }) => file))]

function namesOf(tests: Tests, option: string): string[] {
  const names = [...new Set(tests.map(({ name }) => name))]
  return names.includes(undefined) ? [] : [option, names.map((name) => escaped(name ?? '')).join('|')]
}
