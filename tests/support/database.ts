import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { appUrlOf } from '../../scripts/database/app-role'
import { dropDatabase, withDatabase } from '../../scripts/database/sql'
import { cloneTemplate } from '../../scripts/database/template'

/**
 * Set-up file of every test file that needs a database: a copy of the seeded template of its own, there before the
 * file's imports run, and dropped after its last test.
 */
const { adminUrl, template, environment } = inject('testServer')
const name = `test_${randomUUID().replaceAll('-', '')}`
await cloneTemplate(adminUrl, template, name)

const anchor = join(tmpdir(), `${name}.jsonl`)
const ownerUrl = withDatabase(adminUrl, name)
Object.assign(process.env, environment, {
  APP_DATABASE_URL: appUrlOf(ownerUrl, undefined),
  JUCAI_TEST_OWNER_URL: ownerUrl,
  // A county with 银企直联; nobody listens there, tests bring a bank of their own.
  JUCAI_BANK_URL: 'http://127.0.0.1:9',
  // A chain of its own has a file outside of its own.
  JUCAI_AUDIT_ANCHOR: anchor,
})

// After the environment is set: wiring reads it when it registers what the commands need.
await import('@/lib/wiring/register')

afterAll(async () => {
  const { disconnectPrisma } = await import('@/lib/platform/prisma')
  await disconnectPrisma()
  await dropDatabase(adminUrl, name)
  await rm(anchor, { force: true })
})
