import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedSchema } from '@/lib/policy/rulebook/published-schema'
import { ROOT } from './paths'
import { withWordTables } from './policy/word-tables'

/** `npm run make-rulebook-schema`: what editors complete by, and the words in the manual. Tests hold both up to date. */
const GUIDE = join(ROOT, 'docs/rulebook.md')
writeFileSync(join(ROOT, 'docs/rulebook.schema.json'), `${JSON.stringify(publishedSchema(), null, 2)}\n`)
writeFileSync(GUIDE, withWordTables(readFileSync(GUIDE, 'utf8')))
