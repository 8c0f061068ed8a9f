import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { contentHash } from '../../../scripts/database/content-hash'
import { dropDatabase, withDatabase } from '../../../scripts/database/sql'
import { makeCounty } from '../../../scripts/start/county-database'

const MINUTES = 600_000
/** More than one batch, so that more than one thread makes them. */
const TALENTS = 6_000
const { adminUrl, environment } = inject('testServer')
const urlOf = (database: string) => withDatabase(adminUrl, database)
const names = ['once', 'twice'].map((time) => `seed_${time}_${randomUUID().slice(0, 8)}`)

describe('the demo county and a large register', () => {
  afterAll(() => Promise.all(names.map((name) => dropDatabase(adminUrl, name))))

  it(
    'say the same to the letter when they are made twice',
    async () => {
      const given = { ...process.env, ...environment }
      // One after the other: migrating gives rights to a role of the whole server, which two cannot do at once.
      for (const name of names) await makeCounty(urlOf, name, { size: 'small', talents: TALENTS }, given)
      const [once, twice] = await Promise.all(names.map((name) => contentHash(urlOf(name))))
      expect(once?.tables.talent?.count).toBeGreaterThan(TALENTS)
      expect(twice?.tables).toEqual(once?.tables)
      expect(twice?.hash).toBe(once?.hash)
    },
    MINUTES,
  )
})
