import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../../lib/policy/rulebook')

/** Every literal that is told to somebody who wrote a rulebook: messages of the schema and of the checks beside it. */
const MESSAGES = globSync('**/*.ts', { cwd: ROOT }).flatMap((file) => {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const told = text.matchAll(
    /(?:message|error)(?:: |\s*=\s*|:\n\s*)(['`])((?:\\.|(?!\1).)*)\1|(?:wrong|bad)\((['`])((?:\\.|(?!\3).)*)\3/g,
  )
  return [...told].map((match) => [`${file}: ${match[2] ?? match[4]}`, match[2] ?? match[4] ?? ''] as const)
})

/** Keys stand in brackets behind their word, for those who write keys; examples of days and formats are no words. */
const spoken = (message: string): string =>
  message
    .replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
    .replaceAll(/（[^（）]*）/g, '')
    .replaceAll(/YAML|JSON|MB/g, '')

describe('what is told to whoever writes a rulebook', () => {
  it('is found', () => {
    expect(MESSAGES.length).toBeGreaterThan(70)
  })

  it.each(MESSAGES)('%s', (_, message) => {
    expect(message).toMatch(/\p{Script=Han}|^\$\{/u)
    expect(spoken(message)).not.toMatch(/[A-Za-z]{2,}/)
  })
})
