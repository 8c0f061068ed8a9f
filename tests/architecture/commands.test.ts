import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  exportedValues,
  filesUnder,
  parametersOf,
  parse,
  read,
  saysInItsSteps,
  type ExportedValue,
} from './source-files'

const camelCase = (kebab: string): string => kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const commandFiles = filesUnder('lib', /\/commands\/[^/]+\.ts$/)
/** The tests, and what they share: a step that many of them take stands in a file of its own beside them. */
const integrationTests = filesUnder('tests/integration', /\.ts$/).map(read).join('\n')

/** Both `_input` (not needed) and `{ id }` (taken apart) stand for the input. */
function takesActorInputNow(command: ExportedValue): boolean {
  const [actor, input, now, ...more] = parametersOf(command) ?? []
  return /^_?actor$/.test(actor ?? '') && input !== undefined && /^_?now$/.test(now ?? '') && more.length === 0
}

/** Commands that write down only what follows from what the record tells already, and that may be thrown away at any time. */
const ONLY_DERIVED: Record<string, string> = {
  'lib/matching/commands/continue-round.ts': 'whom the items are for, by the facts as they stand',
  'lib/matching/commands/rematch-changed.ts': 'the same, of those whose facts changed',
  'lib/subsidy/commands/claim-instructions.ts':
    'the batch was sent on record; which line is under way is said by its row',
  'lib/subsidy/commands/note-bank-word.ts': 'what the bank said; on record when the fourth hand reconciles it',
}

/** What tends the chain over the record: an event about a seal would need a seal itself. */
const OF_THE_CHAIN: Record<string, string> = {
  'lib/audit/commands/seal-record.ts': 'seals what is there',
  'lib/audit/commands/anchor-record.ts': 'writes the head of the chain to the file outside',
}

const failing = (holds: (path: string) => boolean) => commandFiles.filter((path) => !holds(path))

describe('every command', () => {
  it('is one function named as its file, taking actor, input and now', () => {
    const strange = failing((path) => {
      const [command, ...more] = exportedValues(parse(path))
      const isNamedAsFile = command?.name === camelCase(basename(path, '.ts'))
      return more.length === 0 && command !== undefined && isNamedAsFile && takesActorInputNow(command)
    })
    expect(strange).toEqual([])
  })

  // Shows ASVS 2.3.3
  it('is one transaction', () => {
    expect(failing((path) => read(path).includes('inTransaction'))).toEqual([])
  })

  // Shows ASVS 16.2.1, 16.3.1 · G14
  it('leaves an entry in the record, by itself or by a step it includes', () => {
    const without = { ...ONLY_DERIVED, ...OF_THE_CHAIN }
    expect(failing((path) => saysInItsSteps(path, 'recordAudit(') || path in without)).toEqual([])
    expect(Object.keys(without).filter((path) => !commandFiles.includes(path))).toEqual([])
  })

  it('is named by an integration test', () => {
    expect(failing((path) => integrationTests.includes(camelCase(basename(path, '.ts'))))).toEqual([])
  })

  it('exists', () => {
    expect(commandFiles.length).toBeGreaterThan(0)
  })
})
