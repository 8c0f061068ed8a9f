import { factOf, type FactDefinition } from '@/lib/fact/catalogue'
import { isCodeOf } from '@/lib/fact/catalogue/code-label'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import type { AskedFact } from '@/lib/policy/rulebook/schema'
import { cellText, plainText } from '@/lib/register-import/sheet/cell-text'
import { choicesOf, codeReader } from '@/lib/register-import/sheet/code-reader'
import { parseMonth } from '@/lib/register-import/sheet/day-cells'
import { accept, complain, type Column, type Reader } from '@/lib/register-import/sheet/model'
import {
  dayReader,
  identityNumberReader,
  lineReader,
  moneyReader,
  personNameReader,
  shown,
  yesNoReader,
  type Today,
} from '@/lib/register-import/sheet/readers'

export type FilingColumn = Column<Today>

const PERSON_COLUMNS: readonly FilingColumn[] = [
  { key: 'name', header: '姓名', isRequired: true, read: personNameReader, example: '欧阳若兰' },
  {
    key: 'identityNumber',
    header: '证件号码',
    synonyms: ['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号'],
    isRequired: true,
    hint: '请把这一列设为“文本”，否则末几位会丢失',
    read: identityNumberReader,
  },
]

/** Whom a row is about, then the item's own questions; the answers may be left to the person. */
export const filingColumns = (asked: readonly AskedFact[], countyCode: string): FilingColumn[] => [
  ...PERSON_COLUMNS,
  ...asked.map(({ fact, hint }): FilingColumn => {
    const definition = factOf(fact)
    const words = [hint, hintOf(definition)].filter((part) => part !== undefined).join('；')
    const read = readerOf(definition, countyCode)
    const choices = definition.codeList === null ? {} : { choices: choicesOf(CODE_TABLES[definition.codeList]) }
    return { key: fact, header: definition.label, read, ...choices, ...(words === '' ? {} : { hint: words }) }
  }),
]

/** More choices than these would fill the page above the table. */
const SHOWN_CHOICES = 12

function hintOf({ type, codeList }: FactDefinition): string | undefined {
  if (type === 'moneyFen') return '元'
  if (type === 'boolean') return '填“是”或“否”'
  if (codeList === null) return undefined
  const { entries } = CODE_TABLES[codeList]
  return entries.length > SHOWN_CHOICES ? '名称或代码' : entries.map(({ label }) => label).join('、')
}

/** Reads a cell into what the form's own control would post, so that both obey the same rules. */
function readerOf({ type, codeList }: FactDefinition, countyCode: string): Reader<Today> {
  switch (type) {
    case 'moneyFen':
      return moneyReader
    case 'integer':
      return (cell) => accept(plainText(cell))
    case 'date':
      return dayReader({ pastOnly: false })
    case 'month':
      return monthReader
    case 'boolean':
      return yesNoReader
    case 'code':
      return oneCode(codeList, countyCode)
    case 'codes':
      return manyCodes(oneCode(codeList, countyCode))
    case 'text':
      return lineReader(200)
  }
}

/** A month that lies ahead is as good as another: the end of a lease is asked for. */
const monthReader: Reader<unknown> = (cell) => {
  const month = parseMonth(cell)
  return month === null ? complain('month', `“${shown(cell)}”不是有效的月份，请按 2026-03 的格式填写`) : accept(month)
}

function oneCode(list: FactDefinition['codeList'], countyCode: string): Reader<unknown> {
  if (list === null) return (cell) => accept(plainText(cell))
  const read = codeReader(CODE_TABLES[list], list === 'GB/T 2260' ? { 本县: countyCode } : {})
  // A code beneath those listed is as good: a county of a prefecture, a class of a division.
  return (cell, context, unit) =>
    isCodeOf(list, plainText(cell)) ? accept(plainText(cell)) : read(cell, context, unit)
}

const manyCodes =
  (read: Reader<unknown>): Reader<unknown> =>
  (cell, context, unit) => {
    const parts = cellText(cell)
      .split(/[、,，;；\s]+/)
      .filter((part) => part !== '')
    const readings = parts.map((part) => read(part, context, unit))
    const bad = readings.find(({ ok }) => !ok)
    return bad ?? accept(readings.flatMap((one) => (one.ok ? [one.value] : [])).join(','))
  }
