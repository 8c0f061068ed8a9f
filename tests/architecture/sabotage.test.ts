import { existsSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { needsBrowser, type Guard } from '../sabotage/guard'
import { SABOTAGE } from '../sabotage/table'
import { read } from './source-files'

const GUARDS: readonly Guard[] = Object.values(SABOTAGE).flat()
const failing = (isWrong: (guard: Guard) => boolean) => GUARDS.filter(isWrong).map(({ guard }) => guard)
const timesIn = ({ file, find }: Guard): number => (existsSync(file) ? read(file).split(find).length - 1 : 0)

/** What the parser minds is no part of TypeScript's public types; to transpile every file would take seconds. */
function isProgram(file: string, text: string): boolean {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  return (source as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics.length === 0
}

describe('破坏表: every guard that npm run test:sabotage takes away', () => {
  it('stands exactly once where the table says', () => {
    expect(failing((guard) => timesIn(guard) !== 1)).toEqual([])
  })

  it('has a name of its own, and something else in its place', () => {
    const names = GUARDS.map(({ guard }) => guard)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
    expect(failing((guard) => 'replace' in guard && guard.replace === guard.find)).toEqual([])
  })

  it('leaves a program behind: a file that does not load would be red for another reason', () => {
    const broken = failing((guard) => {
      if (!('replace' in guard) || !existsSync(guard.file)) return false
      return !isProgram(
        guard.file,
        read(guard.file).replace(guard.find, () => guard.replace),
      )
    })
    expect(broken).toEqual([])
  })

  it('is missed by a test that there is, in words that are expected of it', () => {
    const missing = failing(({ test, expect: words }) => {
      const text = existsSync(test.file) ? read(test.file) : ''
      return words === '' || text === '' || (test.name !== undefined && !text.includes(test.name))
    })
    expect(missing).toEqual([])
  })

  it('of the database is taken away from what tests copy, not from what a browser is shown', () => {
    expect(failing((guard) => 'statement' in guard && needsBrowser(guard))).toEqual([])
  })
})
