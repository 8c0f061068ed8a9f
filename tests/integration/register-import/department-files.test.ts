import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SOURCES } from '@/lib/fact/model'
import { exportComparison } from '@/lib/register-import/commands/export-comparison'
import { listComparisons } from '@/lib/register-import/queries/list-comparisons'
import { writeDepartmentFiles } from '@/prisma/seed/department-files'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { refusalOf } from '../talent/a-person'
import { batchOf, bring, confirm, faultsOf, must, NOW, rowsOf, tally } from './imports'

const zhangmin = await actorFor('zhangmin')
const folder = await mkdtemp(join(tmpdir(), 'department-files-'))
const written = await writeDepartmentFiles(COUNTY, folder)
afterAll(() => rm(folder, { recursive: true }))

/** Brings what a department sent, and whatever of it is right is written; answers with the batch and how many rows it had. */
async function bringFileOf(department: string, kind: string, source: string) {
  const [name = '', rows = ''] = written.find((line) => line.startsWith(department))?.split(' ') ?? []
  const bytes = await readFile(join(folder, name))
  const id = await bring(zhangmin, { kind, source, bytes })
  expect((await batchOf(id)).row_count).toBe(Number(rows))
  const told = await tally(id)
  await confirm(zhangmin, id)
  expect((await batchOf(id)).status).toBe('applied')
  const again = await tally(await bring(zhangmin, { kind, source, bytes }))
  return { id, rows: Number(rows), told, again }
}

const countOf = async (sql: string): Promise<number> => Number((await rowsOf<{ count: string }>(sql))[0]?.count)

describe('what departments send in September, brought as it was written for the demo county', () => {
  it('社保局: who was paid for in August is insured in August; a stranger and a wrong number are told', async () => {
    const insured = `select count(distinct talent_id) from insurance_spell
      where from_month <= '2026-08' and coalesce(to_month, '2026-08') >= '2026-08'`
    const before = await countOf(insured)
    const { id, rows, told, again } = await bringFileOf('社保局', 'insurance', SOURCES.insuranceExchange)
    const [, updated, same] = /^新增 0 更新 (\d+) 不变 (\d+) 有误 2$/.exec(told)?.map(Number) ?? []
    expect((updated ?? 0) + (same ?? 0)).toBe(rows - 2)
    expect(await countOf(insured)).toBe(before + (updated ?? 0))
    expect(updated).toBeGreaterThan(40)
    expect((await faultsOf(id)).map(({ row, code }) => [row, code])).toEqual([
      [rows, 'unknownPerson'],
      [rows + 1, 'checksum'],
    ])
    expect(again).toBe(`新增 0 更新 0 不变 ${rows - 2} 有误 2`)
  })

  it('税务局: the year before the last of those firms of which it was not known', async () => {
    const known = 'select count(*) from enterprise_tax_year where year = 2024'
    const before = await countOf(known)
    const { rows, told, again } = await bringFileOf('税务局', 'taxYears', SOURCES.taxExchange)
    expect(told).toBe(`新增 0 更新 ${rows} 不变 0 有误 0`)
    expect(await countOf(known)).toBe(before + rows)
    expect(again).toBe(`新增 0 更新 0 不变 ${rows} 有误 0`)
  })

  it('教育局: certificates arrive, and what waited for its answer is answered; another department’s list still waits', async () => {
    const [xie, he] = [await actorForUser('jyj.xie'), await actorForUser('rsj.he')]
    const pendingOf = async (actor: typeof xie) => (await listComparisons(actor)).departments[0]?.pending
    expect(await pendingOf(xie)).toBeGreaterThan(0)
    const { rows, told } = await bringFileOf('教育局', 'educations', SOURCES.educationExchange)
    expect(told).toBe(`新增 0 更新 ${rows} 不变 0 有误 0`)
    expect(await countOf("select count(*) from education_record where certificate_number ~ '^1[0-9]{4}5107'")).toBe(
      rows,
    )
    expect(await pendingOf(xie)).toBe(0)
    expect(refusalOf(await exportComparison(xie, { departmentCode: 'JYJ' }, NOW))).toContain('没有待核验的内容')

    const waiting = await pendingOf(he)
    expect(waiting).toBeGreaterThan(0)
    const { id } = must(await exportComparison(he, { departmentCode: 'RSJ' }, NOW))
    expect((await listComparisons(he)).lists.find((list) => list.id === id)).toMatchObject({
      lineCount: waiting,
      answeredCount: 0,
    })
  })
})
