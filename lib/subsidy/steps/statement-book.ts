import { BOOK_LABELS, MOVEMENT_LABELS } from '@/lib/fund/labels'
import { gapOf, type BookLine } from '@/lib/fund/rules/month-books'
import { sumFen, type Fen } from '@/lib/kernel/fen'
import { workbookOfSheets, type NewWorkbook } from '@/lib/platform/workbook/write-workbook'
import type { MonthStatement } from '../queries/get-month-statement'
import { CHECK_WORDS } from '../rules/statement-checks'

const YUAN = { width: 18, format: '#,##0.00' }
const yuan = (amount: Fen): number => amount / 100
const PLACE = [
  { header: '年度', width: 8 },
  { header: '账户', width: 14 },
  { header: '科目', width: 24 },
]

/** 月末对账表 as a workbook: every line with what rose and fell, every change by its kind, and what was held against what. */
export const statementBook = (statement: MonthStatement): Promise<Uint8Array> =>
  workbookOfSheets([linesSheet(statement), changesSheet(statement), checksSheet(statement)])

function linesSheet(statement: MonthStatement): NewWorkbook {
  const columns = ['月初', '增加', '减少', '月末', '加不平'].map((header) => ({ header, ...YUAN }))
  const rows = linesOf(statement).map(({ place, line }) => {
    const changes = Object.values(line.changes)
    const up = sumFen(changes.filter((fen) => fen > 0))
    const down = sumFen(changes.filter((fen) => fen < 0))
    return [...place, ...[line.openingFen, up, down, line.closingFen, gapOf(line)].map(yuan)]
  })
  return { sheetName: '对账表', preamble: preambleOf(statement), columns: [...PLACE, ...columns], rows }
}

function changesSheet(statement: MonthStatement): NewWorkbook {
  const rows = linesOf(statement).flatMap(({ place, movements, line }) =>
    movements.flatMap((movement) => {
      const change = line.changes[movement]
      return change === undefined ? [] : [[...place, MOVEMENT_LABELS[movement], yuan(change)]]
    }),
  )
  const columns = [...PLACE, { header: '变动', width: 24 }, { header: '金额（元）', ...YUAN }]
  return { sheetName: '本月变动', columns, rows }
}

function checksSheet({ checks }: MonthStatement): NewWorkbook {
  const rows = checks.map(({ code, left, right, apart }) => {
    const { text, isCount = false, advice } = CHECK_WORDS[code]
    const value = (amount: Fen) => (isCount ? Number(amount) : yuan(amount))
    return [text, value(left), value(right), value(apart), apart === 0 ? '一致' : `不一致：${advice}`]
  })
  const columns = ['账上', '对方', '相差'].map((header) => ({ header, ...YUAN }))
  return {
    sheetName: '账实核对',
    columns: [{ header: '核对内容', width: 48 }, ...columns, { header: '结果', width: 60 }],
    rows,
  }
}

type Placed = { place: (string | number)[]; movements: readonly (keyof typeof MOVEMENT_LABELS)[]; line: BookLine }

const linesOf = ({ years }: MonthStatement): Placed[] =>
  years.flatMap(({ year, books }) =>
    books.flatMap(({ book, movements, lines, total }) => [
      ...lines.map((line) => ({ place: [year, BOOK_LABELS[book], line.name], movements, line })),
      { place: [year, BOOK_LABELS[book], '合计'], movements: [], line: total },
    ]),
  )

function preambleOf({ fund, month, isOver, head }: MonthStatement): string[] {
  const chain = head ? `第 ${head.number} 环，共 ${head.count} 条，链头 ${head.hash}` : '还没有封存'
  return [`${fund.name} ${month} 月末对账表${isOver ? '' : '（本月未完）'}，单位：元`, `记录链：${chain}`]
}
