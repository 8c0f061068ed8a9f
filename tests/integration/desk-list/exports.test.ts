import { describe, expect, it } from 'vitest'
import { beginExport } from '@/lib/desk-list/commands/begin-export'
import { finishExport } from '@/lib/desk-list/commands/finish-export'
import { LIST_KEYS } from '@/lib/desk-list/model'
import { openList } from '@/lib/desk-list/queries/open-list'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { actorFor, COUNTY } from '../../support/personas'

const NOW = new Date('2026-09-14T01:30:00Z')
/** Somebody who reads each list. */
const READERS: Record<string, string> = {
  audit: 'shenji',
  accounts: 'xitong',
  ledger: 'chenhui',
  metricRows: 'linbuzhang',
}
const READER = 'zhangmin'
const PARAMS: Record<string, Record<string, string>> = { metricRows: { metric: 'talents', year: '2026' } }

async function rowsOf(actor: Actor, listKey: (typeof LIST_KEYS)[number], params: Record<string, string>) {
  const list = await openList(actor, listKey, params, NOW)
  if (!list) throw new Error(`${listKey} is not for ${actor.name}`)
  const rows: unknown[][] = []
  for await (const row of list.rows()) rows.push([...row])
  return { list, rows }
}

async function paramsOf(listKey: string): Promise<Record<string, string>> {
  if (listKey !== 'ledger') return PARAMS[listKey] ?? {}
  const year = await prisma.fundYear.findFirstOrThrow({ where: { countyCode: COUNTY, status: 'open' } })
  return { year: year.id, account: 'available' }
}

describe('a list taken along', () => {
  // Shows ASVS 8.2.3, 14.2.6 · G13
  it.each(LIST_KEYS)('%s has a cell for every column and no whole number of anybody', async (listKey) => {
    const actor = await actorFor(READERS[listKey] ?? READER)
    const { list, rows } = await rowsOf(actor, listKey, await paramsOf(listKey))
    for (const row of rows) expect(row).toHaveLength(list.columns.length)
    const texts = rows.flat().filter((cell) => typeof cell === 'string')
    expect(texts.filter((text) => /(?<![0-9A-Za-z-])(\d{17}[\dX]|1\d{10}|\d{19})(?![0-9A-Za-z-])/.test(text))).toEqual(
      [],
    )
  })

  it('holds what the filters show, of all pages', async () => {
    const actor = await actorFor(READER)
    const { rows } = await rowsOf(actor, 'talents', {})
    const { rows: masters } = await rowsOf(actor, 'talents', { education: 'master' })
    const where = { countyCode: COUNTY }
    expect(rows).toHaveLength(await prisma.talent.count({ where }))
    expect(rows.length).toBeGreaterThan(50)
    expect(masters.length).toBeGreaterThan(0)
    expect(masters.length).toBeLessThan(rows.length)
  })

  // Shows ASVS 8.2.2
  it('is a township’s own for its officer, and nobody’s who does not read the list', async () => {
    const { rows } = await rowsOf(await actorFor('wangfang'), 'talents', {})
    expect(rows.length).toBe(await prisma.talent.count({ where: { countyCode: COUNTY, townshipCode: '510799100' } }))
    for (const name of ['shenji', 'xitong', 'fuwu', 'ouyang'])
      expect(await openList(await actorFor(name), 'talents', {}, NOW)).toBeNull()
  })

  it('is written down under its number before and after', async () => {
    const actor = await actorFor(READER)
    const begun = await beginExport(actor, { listKey: 'talents', words: ['城关镇', 'C 类'] }, NOW)
    if (!begun.ok) throw new Error('refused')
    const { exportNumber } = begun.value
    await finishExport(actor, { listKey: 'talents', exportNumber, rowCount: 12, contentHash: 'ab' }, NOW)
    const lines = await prisma.auditEvent.findMany({
      where: { countyCode: COUNTY, objectId: exportNumber },
      orderBy: { id: 'asc' },
    })
    expect(lines.map(({ summary }) => summary)).toEqual(['导出人才库：城关镇，C 类', '人才库已导出 12 行'])
    const refused = await beginExport(await actorFor('shenji'), { listKey: 'talents', words: [] }, NOW)
    expect(refused).toMatchObject({ failure: { kind: 'forbidden' } })
  })
})
