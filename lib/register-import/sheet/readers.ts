import { isIdentityDocumentKind, parseIdentityDocument } from '@/lib/kernel/identity-document'
import { parsePhone } from '@/lib/kernel/phone'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { parsePersonName, parsePlainText } from '@/lib/kernel/plain-text'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { parseUscc } from '@/lib/kernel/uscc'
import { cellText, comparable, hasLostDigits, plainText } from './cell-text'
import { parseDay, parseMonth, parseYear } from './day-cells'
import { accept, complain, type Reader, type Reading } from './model'
import { readMoney } from './money-cells'

/** What every reader may need to know. */
export type Today = { readonly today: PlainDate }

const LOST = complain('numberLost', '号码以数字存放，末几位已被表格软件改成 0，请把这一列设为“文本”后重新填写')

/** One line of text. */
export const lineReader =
  (maximum: number, minimum = 1): Reader<unknown> =>
  (cell) =>
    sized(parsePlainText(cellText(cell)), minimum, maximum)

export const personNameReader: Reader<unknown> = (cell) => sized(parsePersonName(cellText(cell)), 2, 50)

type Parsed =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly failure: { readonly text: string } }

function sized(parsed: Parsed, minimum: number, maximum: number): Reading {
  if (!parsed.ok) return complain('invisible', parsed.failure.text)
  const length = [...parsed.value].length
  if (length < minimum) return complain('tooShort', `至少 ${minimum} 个字`)
  return length > maximum ? complain('tooLong', `最多 ${maximum} 个字，现有 ${length} 个`) : accept(parsed.value)
}

/** A day; `pastOnly`: one that cannot lie ahead. */
export const dayReader =
  ({ pastOnly }: { pastOnly: boolean }): Reader<Today> =>
  (cell, { today }) => {
    const day = parseDay(cell)
    if (day === null) return complain('day', `“${shown(cell)}”不是有效的日期，请按 2026-03-31 的格式填写`)
    return pastOnly && day > today ? complain('future', `${day} 晚于今天`) : accept(day)
  }

export const monthReader: Reader<Today> = (cell, { today }) => {
  const month = parseMonth(cell)
  if (month === null) return complain('month', `“${shown(cell)}”不是有效的月份，请按 2026-03 的格式填写`)
  return month > today.slice(0, 7) ? complain('future', `${month} 还没有到`) : accept(month)
}

export const yearReader: Reader<Today> = (cell, { today }) => {
  const year = parseYear(cell)
  if (year === null || year < 2000) return complain('year', `“${shown(cell)}”不是有效的年度，请填写四位年份`)
  return String(year) > today.slice(0, 4) ? complain('future', `${year} 年还没有到`) : accept(String(year))
}

export const moneyReader: Reader<unknown> = (cell, _context, unit) => readMoney(cell, unit)

const YES = new Set(['是', '有', '已', 'Y', 'YES', '√', '1'])
const NO = new Set(['否', '无', '未', '没有', '不是', 'N', 'NO', '×', '0'])

export const yesNoReader: Reader<unknown> = (cell) => {
  const text = comparable(cellText(cell))
  if (YES.has(text)) return accept('yes')
  return NO.has(text) ? accept('no') : complain('yesNo', `“${shown(cell)}”看不明白，请填“是”或“否”`)
}

export const phoneReader: Reader<unknown> = (cell) => {
  const parsed = parsePhone(plainText(cell))
  return parsed.ok ? accept(parsed.value) : complain('phone', parsed.failure.text)
}

/** A credit code (GB 32100). */
export const usccReader: Reader<unknown> = (cell) => {
  if (hasLostDigits(cell)) return LOST
  const parsed = parseUscc(plainText(cell))
  if (parsed.ok) return accept(parsed.value)
  return complain(parsed.failure.code === 'checksum' ? 'checksum' : 'uscc', parsed.failure.text)
}

/** A document's number as it is compared: half width, upper case, fifteen digits of the first generation as eighteen. */
export const identityNumberReader: Reader<unknown> = (cell) => {
  if (hasLostDigits(cell)) return LOST
  const number = plainText(cell).replace(/\s/g, '').toUpperCase()
  return accept(/^\d{15}$/.test(number) ? completeResidentId(`${number.slice(0, 6)}19${number.slice(6)}`) : number)
}

/** The number of a document of a kind; fifteen digits become eighteen, brackets and width are put right. */
export function readDocument(kind: string, number: string, today: PlainDate): Reading {
  const parsed = isIdentityDocumentKind(kind) ? parseIdentityDocument(kind, number, today) : null
  if (parsed === null) return complain('code', '没有这种证件类型')
  if (parsed.ok) return accept(parsed.value.number)
  return complain(parsed.failure.code === 'checksum' ? 'checksum' : 'identityNumber', parsed.failure.text)
}

/** What stood in the cell, short enough to be repeated. */
export const shown = (cell: string | number | boolean | Date): string => {
  const text = [...cellText(cell)]
  return text.length > 20 ? `${text.slice(0, 20).join('')}…` : text.join('')
}
