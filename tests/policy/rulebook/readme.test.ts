import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { constructsOf } from '../support/constructs'
import { CASE_SETS, type CaseSet } from '../support/examination'

const GUIDE = readFileSync(join(import.meta.dirname, '../../../docs/rulebook.md'), 'utf8')
/** The chapter of the guide that lists them. */
const CHAPTER = GUIDE.slice(GUIDE.indexOf('## 十九'))

/** The row of the table that an item must have: what it uses over all its versions, how many cases, how it was read. */
const rowOf = ({ name, file, rulebooks }: CaseSet): string => {
  const constructs = [...new Set(rulebooks.flatMap(constructsOf))]
  const readings = [...new Set(rulebooks.flatMap(({ notes }) => notes))]
  return `| ${name} | ${file.cases.length} | ${constructs.join('、')} | ${readings.join('<br>').replaceAll('|', '\\|')} |`
}

describe('the table of items', () => {
  it.each(CASE_SETS.map((set) => [set.name, rowOf(set)] as const))('has the row of %s as it is', (_, row) => {
    expect(CHAPTER.split('\n')).toContain(row)
  })
})
