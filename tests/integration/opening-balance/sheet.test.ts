import { beforeAll, describe, expect, it } from 'vitest'
import { enterOpeningSheet } from '@/lib/opening-balance/commands/enter-opening-sheet'
import { addOpeningLine } from '@/lib/opening-balance/commands/add-opening-line'
import { getFaultyRows } from '@/lib/opening-balance/queries/get-faulty-rows'
import { getOpeningBatch } from '@/lib/opening-balance/queries/get-opening-batch'
import { getOpeningTemplate } from '@/lib/opening-balance/queries/get-opening-template'
import { getOpeningScan } from '@/lib/opening-balance/queries/get-opening-scan'
import { OPENING_COLUMNS } from '@/lib/opening-balance/sheet/columns'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import '@/lib/wiring/register'
import { actorFor, COUNTY } from '../../support/personas'
import { refusalOf } from '../application/case-work'
import { anOpenBatch, freePeople, lineInput, must, NOW } from './opening-work'

let writer: Actor
let people: { name: string; identity: string }[]
beforeAll(async () => {
  writer = await actorFor('chenhui')
  people = await freePeople(40)
})

type Row = Partial<Record<string, string | number>>
const sheetOf = (rows: readonly Row[]) =>
  workbookBytes({
    sheetName: '登记表',
    columns: OPENING_COLUMNS.map(({ header }) => ({ header })),
    rows: rows.map((row) => OPENING_COLUMNS.map(({ key }) => row[key] ?? null)),
  })
const RENT: Row = { itemCode: 'RENT-01', grantedOn: '2024-05-06', year: 2025, paidFen: 12000.5, months: 12 }
const row = (index: number, more: Row = {}): Row => ({ ...people[index], ...RENT, ...more })
const enter = async (batchId: string, rows: readonly Row[]) =>
  enterOpeningSheet(writer, { batchId, name: '台账.xlsx', bytes: await sheetOf(rows) }, NOW)

describe('a workbook', () => {
  it('is entered whole: amounts to the fen, days and years as the sheet has them', async () => {
    const batchId = await anOpenBatch(writer)
    const entered = must(await enter(batchId, [row(0), row(0, { year: 2024, paidFen: '8,000.25', months: 8 }), row(1)]))
    expect(entered).toMatchObject({ lines: 3, faults: 0 })
    const view = await getOpeningBatch(writer, batchId, { now: NOW })
    expect(view?.totals).toMatchObject({ lineCount: 3, awardCount: 2, paidFen: 1_200_050 * 2 + 800_025 })
    expect(view?.effects.map(({ year, carriedFen, problem }) => [year, carriedFen, problem])).toEqual([
      [2024, 800_025, null],
      [2025, 2_400_100, null],
    ])
  })

  it('tells every fault with its row and column, enters nothing, and hands the faulty rows back', async () => {
    const batchId = await anOpenBatch(writer)
    const planted: [Row, string, string][] = [
      [row(2, { identity: '510722199001011230' }), '证件号码', 'notRegistered'],
      [row(3, { name: '张冠李' }), '姓名或单位名称', 'nameDiffers'],
      [row(4, { itemCode: 'XXX-9' }), '事项代码', 'item'],
      [row(5, { paidFen: '约 8000' }), '已拨付金额', 'money'],
      [row(6, { year: 2031 }), '列支年度', 'future'],
      [row(7, { grantedOn: '2024-13-40' }), '核准日期', 'day'],
      [row(8, { year: 2023 }), '列支年度', 'yearBeforeGrant'],
      [row(9, { countyFen: 99_999_999 }), '其中县级资金', 'county'],
      [row(10, { months: 30, paidFrom: '2025-01-01', paidTo: '2025-12-31' }), '已享受月数', 'months'],
      [row(11, { paidFrom: '2025-12-31', paidTo: '2025-01-01' }), '享受截止日', 'period'],
      [
        row(12, { leftCount: 2, leftFirstOn: '2027-01-01', leftEachFen: 100, account: '6228480470000000005' }),
        '开户行',
        'required',
      ],
      [row(13, { itemCode: '', category: '交通补贴', title: '交通' }), '待遇类别', 'category'],
      [row(14, { place: '英才苑' }), '公寓地址', 'place'],
      [row(15, { identity: '' }), '证件号码', 'required'],
      [row(0), '核准日期', 'alreadyEntered'],
    ]
    const rows = [row(20), ...planted.map(([one]) => one), row(21), row(21)]
    const entered = must(await enter(batchId, rows))
    expect(entered.lines).toBeGreaterThan(0)
    expect(await prisma.openingLine.count({ where: { countyCode: COUNTY, batchId } })).toBe(0)

    const view = await getOpeningBatch(writer, batchId, { now: NOW })
    const told = view?.faulty?.faults.map(({ row: number, header, code }) => [number, header, code]) ?? []
    for (const [index, [, header, code]] of planted.entries()) expect(told).toContainEqual([index + 3, header, code])
    expect(told).toContainEqual([19, '列支年度', 'twice'])
    expect(new Set(told.map(([number]) => number)).size).toBe(planted.length + 1)

    const book = await getFaultyRows(writer, batchId, NOW)
    const sheets = await readWorkbook(book?.bytes ?? new Uint8Array())
    const [sheet] = sheets.ok ? sheets.value : []
    expect(sheet?.rows).toHaveLength(planted.length + 2)
    expect(sheet?.rows.at(-1)?.at(-1)).toContain('“列支年度”：与第 18 行重复')

    must(await enter(batchId, [row(20), row(21)]))
    expect((await getOpeningBatch(writer, batchId, { now: NOW }))?.faulty).toBeNull()
    expect(await getFaultyRows(writer, batchId, NOW)).toBeNull()
  })

  it('takes the place of an earlier one; what was typed stays', async () => {
    const batchId = await anOpenBatch(writer)
    must(await addOpeningLine(writer, lineInput(batchId, { ...people[30], months: '3' }), NOW))
    must(await enter(batchId, [row(31), row(32)]))
    must(await enter(batchId, [row(33)]))
    const lines = await prisma.openingLine.findMany({
      where: { countyCode: COUNTY, batchId },
      orderBy: { line: 'asc' },
    })
    expect(lines.map(({ beneficiaryName, sheetRow }) => [beneficiaryName, sheetRow])).toEqual([
      [people[30]?.name, null],
      [people[33]?.name, 2],
    ])
  })

  it('that is none, or has not our columns, is refused in words', async () => {
    const batchId = await anOpenBatch(writer)
    const text = { batchId, name: 'a.xlsx', bytes: new TextEncoder().encode('姓名,金额') }
    expect(refusalOf(await enterOpeningSheet(writer, text, NOW))).toContain('不是完整的 Excel 工作簿')
    const other = await workbookBytes({
      sheetName: '表',
      columns: [{ header: '甲' }, { header: '乙' }],
      rows: [['1', '2']],
    })
    expect(refusalOf(await enterOpeningSheet(writer, { batchId, name: 'a.xlsx', bytes: other }, NOW))).toContain('表头')
  })

  it('begins with a template that reads as our own sheet', async () => {
    const template = await getOpeningTemplate(writer)
    const sheets = await readWorkbook(template?.bytes ?? new Uint8Array())
    const headers = sheets.ok ? sheets.value[0]?.rows.at(-1) : []
    expect(headers?.filter((header) => header !== null)).toHaveLength(OPENING_COLUMNS.length)
    const stranger = await actorFor('wangfang')
    expect([await getOpeningTemplate(stranger), await getFaultyRows(stranger, 'x', NOW)]).toEqual([null, null])
  })
})

it('the scan of a source is read by who may read the money, and nobody else', async () => {
  const batchId = await anOpenBatch(writer)
  expect((await getOpeningScan(await actorFor('linbuzhang'), batchId))?.mimeType).toBe('application/pdf')
  expect(await getOpeningScan(await actorFor('wangfang'), batchId)).toBeNull()
})

it('two thousand rows are entered in seconds', async () => {
  const batchId = await anOpenBatch(writer)
  const rows = Array.from({ length: 2_000 }, (_, index) =>
    row(index % 40, {
      grantedOn: `20${String(10 + Math.floor(index / 400)).padStart(2, '0')}-0${1 + (Math.floor(index / 40) % 9)}-0${1 + (Math.floor(index / 360) % 9)}`,
      title: `待遇${index}`,
      itemCode: '',
      category: 'rent',
    }),
  )
  const began = performance.now()
  expect(must(await enter(batchId, rows))).toMatchObject({ lines: 2_000, faults: 0 })
  expect(performance.now() - began).toBeLessThan(20_000)
})
