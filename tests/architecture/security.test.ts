import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readProofs } from '@/scripts/security/proofs'
import { provedBy, readGoals, readRequirements, withSecurityTables } from '@/scripts/security/tables'

const proofs = readProofs('.')
const requirements = readRequirements('.')
const known = new Set([...requirements, ...readGoals('.')].map(({ id }) => id))

/** As the web shows a heading's address: small letters, blanks as hyphens. */
const anchorsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('what a test says it shows', () => {
  it('is an id of security/asvs.json or a goal', () => {
    expect(
      proofs.flatMap(({ file, shows }) => shows.filter((id) => !known.has(id)).map((id) => `${file} ${id}`)),
    ).toEqual([])
  })

  it('stands above a test', () => {
    expect(proofs.filter(({ title }) => title === '').map(({ file }) => file)).toEqual([])
  })
})

describe('docs/security.md', () => {
  it('has its tables up to date (npm run make-security-tables)', () => {
    const document = readFileSync('docs/security.md', 'utf8')
    expect(withSecurityTables(document, '.', proofs)).toBe(document)
  })

  it('has every chapter that is named as a proof', () => {
    const named = requirements.flatMap(({ document }) => document ?? [])
    const missing = named.filter((place) => {
      const [path = '', anchor] = place.split('#')
      return !existsSync(path) || (anchor !== undefined && !anchorsOf(path).includes(anchor))
    })
    expect([...new Set(missing)]).toEqual([])
  })
})

// What is still open is in the table as "not shown yet". These figures only ever go down: 0 at level 1, one in twenty at level 2.
it.each([
  [1, 3],
  [2, 1],
])('of level %i no more than %i ids wait for their proof', (level, most) => {
  const open = requirements.filter((one) => one.level === level && provedBy(one, proofs) === null).map(({ id }) => id)
  expect(open.length, open.join(', ')).toBeLessThanOrEqual(most)
})
