import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths'
import { readProofs } from './security/proofs'
import { withSecurityTables } from './security/tables'

/** `npm run make-security-tables`: the tables of docs/security.md, from security/*.json and the tags of the tests. A test holds them up to date. */
const DOCUMENT = join(ROOT, 'docs/security.md')
writeFileSync(DOCUMENT, withSecurityTables(readFileSync(DOCUMENT, 'utf8'), ROOT, readProofs(ROOT)))
