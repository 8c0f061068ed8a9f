import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, read, slices } from './source-files'

type Cruiser = { forbidden: { name: string; comment?: string }[] }

const FORBIDDEN_NAMES = new Set(['utils.ts', 'helpers.ts', 'types.ts', 'index.ts'])
/** What a slice may hold at its top (style.md §1); folders are checked by the dependency rules. */
const FOLDERS = ['commands', 'queries', 'repository', 'rules', 'steps']

describe('the slices', () => {
  const cruiser = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Cruiser
  const ruled = new Set(cruiser.forbidden.map(({ name }) => name))

  it.each(slices().filter((slice) => slice !== 'wiring'))('%s has its place in the order', (slice) => {
    expect(ruled).toContain(`${slice}-looks-down-only`)
  })

  it.each(slices().filter((slice) => slice !== 'wiring'))('%s is in the glossary', (slice) => {
    expect(read('docs/glossary.md')).toContain(`\`${slice}\``)
  })

  it('are told apart by what they hold, not by drawers for everything', () => {
    const drawers = filesUnder('lib', /\.ts$/).filter((path) => FORBIDDEN_NAMES.has(basename(path)))
    expect(drawers).toEqual([])
  })

  it('name their files and folders in kebab-case', () => {
    const strange = [...filesUnder('lib', /\.ts$/), ...filesUnder('components', /\.tsx?$/)].filter((path) =>
      path.split('/').some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part)),
    )
    expect(strange).toEqual([])
  })

  it('give every dependency rule a comment', () => {
    expect(cruiser.forbidden.filter(({ comment }) => !comment).map(({ name }) => name)).toEqual([])
  })

  it('keep commands, queries and the rest directly in their slice', () => {
    const deep = filesUnder('lib', /\.ts$/).filter((path) => {
      const [, , ...inside] = path.split('/')
      return inside.slice(1, -1).some((part) => FOLDERS.includes(part))
    })
    expect(deep).toEqual([])
  })
})
