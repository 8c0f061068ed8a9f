import type { Column } from '../sheet/model'
import { accept, complain, type Reader } from '../sheet/model'
import { comparable, plainText } from '../sheet/cell-text'
import { lineReader, shown } from '../sheet/readers'

const numberReader: Reader<unknown> = (cell) => accept(plainText(cell))

const lineNumberReader: Reader<unknown> = (cell) => {
  const text = plainText(cell)
  return /^\d{1,6}$/.test(text) ? accept(text) : complain('code', `“${shown(cell)}”不是行号`)
}

const answerReader: Reader<unknown> = (cell) => {
  const text = comparable(plainText(cell))
  if (text === '属实' || text === '一致') return accept('confirmed')
  if (text === '不属实' || text === '不一致') return accept('rejected')
  return complain('code', `“${shown(cell)}”看不明白，请填“属实”或“不属实”`)
}

/** What a department's answer is read by; the other columns of the list are for its eyes. */
export const ANSWER_COLUMNS: readonly Column<unknown>[] = [
  { key: 'number', header: '清单号', isRequired: true, read: numberReader },
  { key: 'line', header: '行号', isRequired: true, read: lineNumberReader },
  { key: 'answer', header: '核对结果', read: answerReader },
  { key: 'note', header: '备注', read: lineReader(500) },
]

export const COMPARISON_HEADERS = [
  { header: '清单号', width: 18 },
  { header: '行号', width: 8 },
  { header: '姓名或单位', width: 24 },
  { header: '证件号码或信用代码', width: 24 },
  { header: '核对内容', width: 18 },
  { header: '登记的内容', width: 30 },
  { header: '核对结果', width: 12 },
  { header: '备注', width: 30 },
] as const
