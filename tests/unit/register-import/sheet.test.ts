import { describe, expect, it } from 'vitest'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { sheetContext } from '@/lib/register-import/kinds/context'
import { KINDS } from '@/lib/register-import/kinds/import-kinds'
import { IMPORT_KINDS } from '@/lib/register-import/model'
import { chooseSheet } from '@/lib/register-import/sheet/choose-sheet'
import { faultyBook } from '@/lib/register-import/sheet/faulty-book'
import type { Cell, Column, SheetContent } from '@/lib/register-import/sheet/model'
import { readSheet } from '@/lib/register-import/sheet/read-sheet'
import * as readers from '@/lib/register-import/sheet/readers'
import { templateOf } from '@/lib/register-import/sheet/template'

const CONTEXT = { today: toPlainDate('2026-09-14') }
const COLUMNS: readonly Column<typeof CONTEXT>[] = [
  { key: 'name', header: '姓名', isRequired: true, read: readers.personNameReader },
  {
    key: 'phone',
    header: '手机号码',
    synonyms: ['联系电话', '手机'],
    read: readers.phoneReader,
    example: '13900010001',
  },
  { key: 'priceFen', header: '合同总价', read: readers.moneyReader },
  { key: 'hiredOn', header: '到岗日期', isRequired: true, read: readers.dayReader({ pastOnly: true }) },
]

const aSheet = (rows: Cell[][], more: Partial<SheetContent> = {}): SheetContent => ({
  name: '人才',
  isHidden: false,
  rows,
  formulas: [],
  errors: [],
  merges: [],
  ...more,
})
const valueOf = (sheet: SheetContent) => {
  const read = readSheet(sheet, COLUMNS, CONTEXT)
  if (!read.ok) throw new Error(read.failure.join('；'))
  return read.value
}
const refusalOf = (sheet: SheetContent) => {
  const read = readSheet(sheet, COLUMNS, CONTEXT)
  return read.ok ? 'read' : read.failure.join('；')
}

describe('a sheet', () => {
  it('is read under a title, in any order, under other names; what is not taken is told', () => {
    const read = valueOf(
      aSheet([
        ['云岭县人才名单', null, null, null, null],
        ['到岗日期', '联系电话', ' 姓 名*', '备注', '合同总价（万元）'],
        ['2026/3/1', 13900010001, '王芳', '临时', 180],
        [null, null, null, null, null],
        ['2026年3月2日', null, '李国强', null, null],
      ]),
    )
    expect(read.ignored).toEqual(['备注'])
    expect(read.rows.map(({ row, values, faults }) => ({ row, values, faults }))).toEqual([
      {
        row: 3,
        values: { name: '王芳', phone: '13900010001', hiredOn: '2026-03-01', priceFen: '1800000.00' },
        faults: [],
      },
      { row: 5, values: { name: '李国强', hiredOn: '2026-03-02' }, faults: [] },
    ])
  })

  it('tells every fault of every row, with row and column', () => {
    const { rows } = valueOf(
      aSheet([
        ['姓名', '手机', '到岗日期'],
        ['王', '1390001', '2027-01-01'],
        [null, null, '2026-01-01'],
      ]),
    )
    expect(rows.flatMap(({ faults }) => faults.map(({ row, header, code }) => `${row} ${header} ${code}`))).toEqual([
      '2 姓名 tooShort',
      '2 手机号码 phone',
      '2 到岗日期 future',
      '3 姓名 required',
    ])
  })

  it('refuses merged cells, error values and formulas without a result, row by row', () => {
    const rows: Cell[][] = [
      ['姓名', '手机', '到岗日期'],
      ['王芳', null, '2026-01-01'],
      ['李国强', null, '2026-01-01'],
      ['赵明', '13900010001', '2026-01-01'],
    ]
    const { rows: read } = valueOf(
      aSheet(rows, {
        merges: [{ from: { row: 1, column: 0 }, to: { row: 2, column: 0 } }],
        errors: [{ row: 2, column: 2 }],
        formulas: [
          { row: 1, column: 1 },
          { row: 3, column: 1 },
        ],
      }),
    )
    expect(read.flatMap(({ faults }) => faults.map(({ row, code }) => `${row} ${code}`))).toEqual([
      '2 merged',
      '2 formula',
      '3 merged',
      '3 cellError',
    ])
  })

  it('is refused as a whole in words', () => {
    expect(refusalOf(aSheet([['甲', '乙']]))).toBe('没有找到表头。表头应有：姓名、到岗日期')
    expect(refusalOf(aSheet([['姓名', '手机'], ['王芳']]))).toBe('缺少必填的列：到岗日期')
    expect(refusalOf(aSheet([['姓名', '手机', '联系电话', '到岗日期'], ['王芳']]))).toBe(
      '有 2 列都是“手机号码”，请只保留一列',
    )
    expect(refusalOf(aSheet([['姓名', '到岗日期']]))).toBe('表头下面没有任何数据')
  })
})

describe('a workbook', () => {
  const good = aSheet([
    ['姓名', '到岗日期'],
    ['王芳', '2026-01-01'],
  ])

  it('of several sheets is read where the headers are, and names the others', () => {
    const chosen = chooseSheet(
      [{ ...good, name: '底稿', isHidden: true }, aSheet([['说明']], { name: '说明' }), good],
      COLUMNS,
    )
    expect(chosen.ok && [chosen.value.sheet.name, ...chosen.value.notices]).toEqual([
      '人才',
      '隐藏的工作表“底稿”没有读取',
      '只读取了工作表“人才”，没有读取“说明”',
    ])
  })

  it('says nothing of the codes that the template itself brought along', () => {
    const chosen = chooseSheet([good, aSheet([['纺织业', '17']], { name: '代码表' })], COLUMNS)
    expect(chosen.ok && chosen.value.notices).toEqual([])
  })

  it('of two sheets that could be meant is refused', () => {
    const chosen = chooseSheet([good, { ...good, name: '人才2' }], COLUMNS)
    expect(chosen.ok ? '' : chosen.failure).toEqual(['有 2 个工作表都有所需的表头（“人才”、“人才2”），请只保留一个'])
  })
})

describe('the workbook of faulty rows', () => {
  it('holds these rows alone, as they were, with the reasons, and can be read again', () => {
    const sheet = aSheet([
      ['说明'],
      ['姓名', '备注', '到岗日期'],
      ['王芳', '甲', new Date('2026-01-01T00:00:00Z')],
      ['王', '乙', 20270101],
    ])
    const read = valueOf(sheet)
    const book = faultyBook(
      sheet,
      read,
      read.rows.flatMap(({ faults }) => faults),
    )
    expect(book.columns.map(({ header }) => header)).toEqual(['原行号', '姓名', '备注', '到岗日期', '原因'])
    expect(book.rows).toEqual([['4', '王', '乙', '20270101', '“姓名”：至少 2 个字；“到岗日期”：2027-01-01 晚于今天']])

    const corrected = aSheet([book.columns.map(({ header }) => header), ['4', '王菲', '乙', '20260101', '']])
    const again = valueOf(corrected)
    expect(again.ignored).toEqual(['备注'])
    expect(faultyBook(corrected, again, []).columns.map(({ header }) => header)).toEqual(
      book.columns.map(({ header }) => header),
    )
  })
})

it('the template has every column, required ones with a star, and says what may stand in them', () => {
  const { preamble, columns } = templateOf('人才导入模板', ['每人一行。'], COLUMNS)
  expect(columns.map(({ header }) => header)).toEqual(['姓名*', '手机号码', '合同总价', '到岗日期*'])
  expect(preamble).toContain('手机号码：如：13900010001')
  const filled = aSheet([
    ...preamble.map((line) => [line]),
    columns.map(({ header }) => header),
    ['王芳', null, null, 46024],
  ])
  expect(valueOf(filled).rows[0]?.values).toEqual({ name: '王芳', hiredOn: '2026-01-02' })
})

it('every column that sends whoever filled it in to the list of codes has them listed', () => {
  const context = sheetContext(CONTEXT.today, [], [])
  const sent = IMPORT_KINDS.flatMap((kind) => KINDS[kind].columns).filter(({ read }) => {
    const reading = read('没有这个', context, 'yuan')
    return !reading.ok && reading.failure.text.includes('代码表')
  })
  expect(sent.length).toBeGreaterThan(20)
  for (const { choices = [], header, read } of sent) {
    expect(choices.length, header).toBeGreaterThan(1)
    for (const { label, code } of choices) {
      const byName = read(label, context, 'yuan')
      expect(byName.ok, `${header} ${label}`).toBe(true)
      if (code !== null) expect(read(code, context, 'yuan'), `${header} ${code}`).toEqual(byName)
    }
  }
})
