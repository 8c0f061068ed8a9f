import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from '@playwright/test'
import { TEST_DATA } from '../../scripts/paths'

/** What Next says of each forged request of access.spec.ts that it turns away itself, line by line. */
const OF_FORGERIES = [
  /^`x-forwarded-host` header with value `127\.0\.0\.1:\d+` does not match `origin` header with value `(evil\.example|null)`/,
  /^ *⨯ Error: Invalid Server Actions request\.$/,
  /^ *at ignore-listed frames \{$/,
  /^ *digest: '\d+'$/,
  /^ *\}$/,
]

/** Of the files of attack.spec.ts in which the scanner found what it was to find. */
const OF_THE_SCANNER = /"message":"infected file refused".*"signature":"Eicar-Test-Signature"/

// Named so as to be the last: it looks back on the whole run.
// Shows ASVS 16.2.5
test('web and worker had nothing to say while all the others were run', () => {
  const log = readFileSync(join(TEST_DATA, 'e2e-server.log'), 'utf8')
  const lines = stripVTControlCharacters(log).split('\n')
  const expected = [...OF_FORGERIES, OF_THE_SCANNER]
  const unexpected = lines.filter((line) => line.trim() !== '' && !expected.some((known) => known.test(line)))
  expect(unexpected).toEqual([])
})
