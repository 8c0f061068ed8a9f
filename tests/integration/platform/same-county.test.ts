import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { fillRegisters } from '@/prisma/seed/scale/fill-registers'
import { contentHash } from '../../../scripts/database/content-hash'
import { dropDatabase, withDatabase } from '../../../scripts/database/sql'
import { cloneTemplate, isFilledByTheseCommands } from '../../../scripts/database/template'
import { makeCounty } from '../../../scripts/start/county-database'
import { keepSecrets } from '../../../scripts/start/secrets'
import { COUNTY } from '../../support/personas'

const MINUTES = 600_000
/** More than one batch, so that more than one thread makes them. */
const TALENTS = 6_000
const { adminUrl, environment, template } = inject('testServer')
const urlOf = (database: string) => withDatabase(adminUrl, database)
const [once, twice] = ['once', 'twice'].map((time) => `seed_${time}_${randomUUID().slice(0, 8)}`) as [string, string]
/** Under secrets and in a data folder of its own each time, as on another machine: the files of the tests' county stay as they are. */
async function fill(name: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'county-'))
  const own = { ...keepSecrets(folder), JUCAI_DATA: folder }
  await makeCounty(urlOf, name, { size: 'small' }, { ...process.env, ...environment, ...own })
  await rm(folder, { recursive: true })
}

async function expectTheSame(): Promise<void> {
  const [first, second] = await Promise.all([once, twice].map((name) => contentHash(urlOf(name))))
  expect(second?.tables).toEqual(first?.tables)
  expect(second?.hash).toBe(first?.hash)
}

describe('the demo county and a large register', () => {
  afterAll(() => Promise.all([once, twice].map((name) => dropDatabase(adminUrl, name))))

  it(
    'say the same to the letter when they are made twice',
    async () => {
      // The county every test copies is the first of the two, unless the commands have changed since they filled it.
      if (await isFilledByTheseCommands(adminUrl, template)) await cloneTemplate(adminUrl, template, once)
      else await fill(once)
      await fill(twice)
      await expectTheSame()

      for (const name of [once, twice]) await fillRegisters(urlOf(name), COUNTY, { talents: TALENTS }, () => undefined)
      const { tables } = await contentHash(urlOf(twice))
      expect(tables.talent?.count).toBeGreaterThan(TALENTS)
      await expectTheSame()
    },
    MINUTES,
  )
})
