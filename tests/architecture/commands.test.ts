import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportedValues, filesUnder, parametersOf, parse, read, type ExportedValue } from './source-files'

const camelCase = (kebab: string): string => kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const commandFiles = filesUnder('lib', /\/commands\/[^/]+\.ts$/)
const integrationTests = filesUnder('tests/integration', /\.test\.ts$/)
  .map(read)
  .join('\n')

/** Both `_input` (not needed) and `{ id }` (taken apart) stand for the input. */
function takesActorInputNow(command: ExportedValue): boolean {
  const [actor, input, now, ...more] = parametersOf(command) ?? []
  return /^_?actor$/.test(actor ?? '') && input !== undefined && /^_?now$/.test(now ?? '') && more.length === 0
}

describe('every command', () => {
  it.each(commandFiles)('%s is one function named as its file, taking actor, input and now', (path) => {
    const values = exportedValues(parse(path))
    expect(values.map(({ name }) => name)).toEqual([camelCase(basename(path, '.ts'))])
    expect(values.every(takesActorInputNow)).toBe(true)
  })

  it.each(commandFiles)('%s is one transaction with one entry in the record', (path) => {
    expect(read(path)).toMatch(/inTransaction|runBatches/)
    expect(read(path)).toMatch(/recordAudit/)
  })

  it.each(commandFiles)('%s is named by an integration test', (path) => {
    expect(integrationTests).toContain(camelCase(basename(path, '.ts')))
  })
})
