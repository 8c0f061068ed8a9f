import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archiveLog, drill } from '../../../scripts/backup/drill'
import { differences, readFacts } from '../../../scripts/backup/facts'
import { readManifest } from '../../../scripts/backup/manifest'
import { restore } from '../../../scripts/backup/restore'
import { takeBackup, type Source, type Taken } from '../../../scripts/backup/take-backup'
import { withClient } from '../../../scripts/database/sql'
import { makeOwnCluster, type OwnCluster } from '../../support/own-cluster'

let own: OwnCluster
let source: Source
let taken: Taken

beforeAll(async () => {
  own = await makeOwnCluster()
  source = { ownerUrl: own.ownerUrl, isEmbedded: true, dataFolder: own.folder, keys: process.env }
  taken = await takeBackup(source, own.place)
}, 120_000)
afterAll(() => own.remove())

let restores = 0
const fresh = () => join(own.place, '..', `restored-${(restores += 1)}`)

/** Changes one byte of a file, lets `work` look, and puts it back. */
async function withOneByteChanged(file: string, work: () => Promise<void>): Promise<void> {
  const before = readFileSync(file)
  const after = Buffer.from(before)
  const middle = Math.floor(after.length / 2)
  after[middle] = (after[middle] ?? 0) ^ 1
  writeFileSync(file, after)
  await work().finally(() => writeFileSync(file, before))
}

const tryToRestore = (keys = source.keys) => restore({ place: own.place, backup: taken.backup, to: fresh(), keys })

describe('a backup', () => {
  // Shows G18
  it('brings back every row, the ledger and every uploaded file, and loses nothing that was committed', async () => {
    await withClient(own.ownerUrl, (client) =>
      client.query("update account set display_name = '改名之后' where user_name = 'jb104'"),
    )
    const evidence = await drill(source, own.place, async ({ ownerUrl }) => {
      const names = await withClient(ownerUrl, (client) =>
        client.query("select display_name as name from account where user_name = 'jb104'"),
      )
      expect(names.rows).toEqual([{ name: '改名之后' }])
    })
    expect(evidence).toMatchObject({ differences: [], rpoSeconds: 0 })
    expect(evidence.rows).toBeGreaterThan(1_000)
    expect(evidence.files).toBeGreaterThan(0)
    expect(readdirSync(join(own.place, 'drills'))).toHaveLength(2)
  })

  // Shows G18
  it('brings the county back to the moment before rows were deleted', async () => {
    const before = await readFacts(own.ownerUrl)
    const until = new Date()
    await sleep(20)
    await withClient(own.ownerUrl, async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query('delete from ledger_entry')
    })
    await archiveLog(own.ownerUrl)
    expect(differences(before, await readFacts(own.ownerUrl))[0]).toContain('ledger_entry')
    const restored = await restore({ place: own.place, backup: taken.backup, to: fresh(), until, keys: source.keys })
    try {
      expect(differences(before, await readFacts(restored.ownerUrl))).toEqual([])
    } finally {
      restored.stop()
    }
  })

  // Shows G18
  it('is refused when one byte of it was changed, and the file is named', async () => {
    const largest = taken.manifest.database.reduce((a, b) => (a.bytes > b.bytes ? a : b)).path
    await withOneByteChanged(join(taken.backup, 'database', largest), () =>
      expect(tryToRestore()).rejects.toThrow(`${largest} was altered`),
    )
    const upload = taken.manifest.files[0]?.path ?? ''
    await withOneByteChanged(join(own.place, 'files', upload), () =>
      expect(tryToRestore()).rejects.toThrow(`${upload} was altered`),
    )
  })

  it('is refused when its list of digests was changed along with the file', async () => {
    await withOneByteChanged(join(taken.backup, 'backup.json'), () =>
      expect(tryToRestore()).rejects.toThrow('The backup was altered'),
    )
  })

  it('is refused under other keys, which are named', async () => {
    const keys = { ...source.keys, JUCAI_DATA_KEY: Buffer.alloc(32, 7).toString('base64') }
    await expect(tryToRestore(keys)).rejects.toThrow('not the ones this backup was made under: JUCAI_DATA_KEY.')
  })

  // Shows ASVS 13.3.1
  it('holds no key', () => {
    const { keys } = readManifest(taken.backup, source.keys)
    expect(JSON.stringify(keys)).not.toContain(String(source.keys.JUCAI_DATA_KEY))
    expect(existsSync(join(taken.backup, 'secrets.json'))).toBe(false)
    expect(taken.manifest.database.filter(({ path }) => /password|secret/.test(path))).toEqual([])
  })
})
