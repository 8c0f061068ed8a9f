import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { prune } from '../../../scripts/backup/prune'

const place = mkdtempSync(join(tmpdir(), 'jucai-prune-'))
afterAll(() => rmSync(place, { recursive: true }))

function backedUp(name: string, takenAt: string, files: readonly string[]): void {
  mkdirSync(join(place, name), { recursive: true })
  const manifest = { version: 1, takenAt, walFrom: '0', files: files.map((path) => ({ path, bytes: 1, sha256: '' })) }
  writeFileSync(join(place, name, 'backup.json'), JSON.stringify(manifest))
}

function kept(path: string, since: string): void {
  mkdirSync(join(place, 'files'), { recursive: true })
  writeFileSync(join(place, 'files', path), 'x')
  utimesSync(join(place, 'files', path), new Date(since), new Date(since))
}

it('an uploaded file that was deleted leaves the backups with the last one that names it, and no earlier', () => {
  backedUp('2026-09-01T02-00-00Z', '2026-09-01T02:00:00Z', ['deleted', 'living'])
  backedUp('2026-09-02T02-00-00Z', '2026-09-02T02:00:00Z', ['living'])
  backedUp('2026-09-03T02-00-00Z', '2026-09-03T02:00:00Z', ['living'])
  kept('deleted', '2026-08-30T00:00:00Z')
  kept('living', '2026-08-30T00:00:00Z')
  kept('came-and-went', '2026-09-02T12:00:00Z')
  const there = () => ['deleted', 'living', 'came-and-went'].filter((path) => existsSync(join(place, 'files', path)))

  expect(prune(place, 3)).toEqual([])
  expect(there()).toEqual(['deleted', 'living', 'came-and-went'])
  expect(prune(place, 2)).toEqual(['2026-09-01T02-00-00Z'])
  expect(there()).toEqual(['living', 'came-and-went'])
})
