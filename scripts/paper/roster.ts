import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre'
import { MADE_ON } from './package'

const COLUMNS: readonly (readonly [header: string, width: number])[] = [
  ['序号', 6],
  ['件号', 11],
  ['姓名', 10],
  ['用人单位', 24],
  ['乡镇', 8],
  ['事项', 14],
  ['期次', 5],
  ['状态', 10],
  ['收款户名', 15],
  ['开户银行', 22],
  ['收款账号', 10],
  ['金额', 13],
]
const LAST = COLUMNS.length - 1
const EDGE = { style: 'thin', color: { rgb: '000000' } } as const
const RULED = { border: { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE } } as const

const style = (font: { name: string; size: number }, more: CellStyle = {}): CellStyle => ({
  font,
  alignment: { vertical: 'center', wrapText: true },
  ...more,
})
const SONG = { name: '宋体', size: 10 }
const TITLE = style({ name: '方正小标宋简体', size: 18 }, { alignment: { horizontal: 'center', vertical: 'center' } })
const HEAD = style(
  { name: '黑体', size: 10 },
  { ...RULED, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } },
)
const BODY = style(SONG, RULED)
const CENTRE: CellStyle = { ...BODY, alignment: { horizontal: 'center', vertical: 'center' } }
const MONEY: CellStyle = { ...BODY, numFmt: '#,##0.00', alignment: { horizontal: 'right', vertical: 'center' } }

type Row = { readonly values: readonly CellValue[]; readonly styles: readonly CellStyle[]; readonly height: number }
const every = (look: CellStyle): CellStyle[] => COLUMNS.map(() => look)

const bodyStyles = COLUMNS.map(([header]) =>
  header === '金额' ? MONEY : ['序号', '期次', '乡镇', '状态'].includes(header) ? CENTRE : BODY,
)

const ROWS: readonly Row[] = [
  { values: ['{标题}'], styles: every(TITLE), height: 36 },
  {
    values: ['编制单位：{编制单位}', ...Array<null>(5).fill(null), '{说明}', ...Array<null>(3).fill(null), '单位：元'],
    styles: every(style(SONG)),
    height: 20,
  },
  { values: COLUMNS.map(([header]) => header), styles: every(HEAD), height: 24 },
  { values: COLUMNS.map(([header]) => `{${header}}`), styles: bodyStyles, height: 30 },
  {
    values: ['合计', null, '共 {件数} 项', '{合计大写}', ...Array<null>(LAST - 4).fill(null), '{合计金额}'],
    styles: [...every(BODY).slice(0, -1), MONEY],
    height: 24,
  },
  {
    values: ['编制人：{编制人}', ...Array<null>(5).fill(null), '审核：', ...Array<null>(3).fill(null), '{编制日期}'],
    styles: every(style(SONG)),
    height: 24,
  },
]

/** 汇总花名册, on A4 across, the head of the table on every page. */
export function roster(): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>()
  ROWS.forEach(({ styles }, row) => styles.forEach((look, column) => cells.set(`${row},${column}`, { style: look })))
  return writeXlsx({
    properties: { created: MADE_ON, modified: MADE_ON },
    sheets: [
      {
        name: '花名册',
        rows: ROWS.map(({ values }) => COLUMNS.map((_, column) => values[column] ?? null)),
        cells,
        columns: COLUMNS.map(([, width]) => ({ width })),
        rowDefs: new Map(ROWS.map(({ height }, row) => [row, { height }])),
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: LAST },
          ...[1, 5].flatMap((row) => [
            { startRow: row, startCol: 0, endRow: row, endCol: 5 },
            { startRow: row, startCol: 6, endRow: row, endCol: 9 },
            { startRow: row, startCol: 10, endRow: row, endCol: LAST },
          ]),
          { startRow: 4, startCol: 0, endRow: 4, endCol: 1 },
          { startRow: 4, startCol: 3, endRow: 4, endCol: LAST - 1 },
        ],
        freezePane: { rows: 3 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$3:$3',
          horizontalCentered: true,
        },
      },
    ],
  })
}
