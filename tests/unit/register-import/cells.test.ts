import { describe, expect, it } from 'vitest'
import { EDUCATIONS } from '@/lib/fact/codes/education'
import { PROFESSIONAL_TITLES } from '@/lib/fact/codes/professional-title'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { codeReader } from '@/lib/register-import/sheet/code-reader'
import { parseDay, parseMonth, parseYear } from '@/lib/register-import/sheet/day-cells'
import type { MoneyUnit, Reader, Reading } from '@/lib/register-import/sheet/model'
import { readMoney } from '@/lib/register-import/sheet/money-cells'
import * as readers from '@/lib/register-import/sheet/readers'

const CONTEXT = { today: toPlainDate('2026-09-14') }
const said = (reading: Reading): string => (reading.ok ? reading.value : `! ${reading.failure.code}`)
const read = (reader: Reader<typeof CONTEXT>, cell: string | number | boolean | Date) =>
  said(reader(cell, CONTEXT, 'yuan'))

describe('days and months', () => {
  it.each([
    ['2026-1-2'],
    ['2026/01/02'],
    ['2026.1.2'],
    ['2026年1月2日'],
    ['20260102'],
    [20260102],
    [46024],
    ['46024'],
    ['２０２６－０１－０２'],
    ['2026-01-02 00:00:00'],
    [new Date('2026-01-02T00:00:00Z')],
  ])('%s is 2026-01-02', (cell) => expect(parseDay(cell)).toBe('2026-01-02'))

  it.each([['2026-02-29'], ['26-1-2'], ['1月2日'], ['今年'], [2026], [20261302], ['2026-01-02 13:00']])(
    '%s is no day',
    (cell) => expect(parseDay(cell)).toBeNull(),
  )

  it('a month is not guessed from a number with a point', () => {
    expect([parseMonth('2026.1'), parseMonth('2026年10月'), parseMonth(202603), parseMonth('2026-03-31')]).toEqual([
      '2026-01',
      '2026-10',
      '2026-03',
      '2026-03',
    ])
    expect([parseMonth(2026.1), parseMonth('2026-13'), parseMonth(2026)]).toEqual([null, null, null])
  })

  it('a year may say so', () => {
    expect([parseYear(2025), parseYear('2025年度'), parseYear('25')]).toEqual([2025, 2025, null])
  })

  it('what has happened is not in the future', () => {
    expect(read(readers.dayReader({ pastOnly: true }), '2026-09-14')).toBe('2026-09-14')
    expect(read(readers.dayReader({ pastOnly: true }), '2026-09-15')).toBe('! future')
    expect(read(readers.dayReader({ pastOnly: false }), '2026-09-15')).toBe('2026-09-15')
    expect(read(readers.monthReader, '2026-10')).toBe('! future')
    expect(read(readers.yearReader, 2027)).toBe('! future')
  })
})

describe('money', () => {
  const money = (cell: string | number, unit: MoneyUnit) => said(readMoney(cell, unit))

  it('is yuan unless the header says 万元', () => {
    expect(money('1,234.50', 'yuan')).toBe('1234.50')
    expect(money('￥１２３４元', 'yuan')).toBe('1234.00')
    expect(money(0.1 + 0.2, 'yuan')).toBe('0.30')
    expect(money('12.5万元', 'yuan')).toBe('! moneyUnit')
    expect(money('12.5万', 'tenThousandYuan')).toBe('125000.00')
    expect(money(180.000001, 'tenThousandYuan')).toBe('1800000.01')
    expect(money('1800000元', 'tenThousandYuan')).toBe('! moneyUnit')
  })

  it.each([['-1'], ['1.005'], ['约1万'], ['1e5'], ['']])('%s is no amount', (cell) =>
    expect(money(cell, 'yuan')).toMatch(/^!/),
  )
})

describe('codes', () => {
  const education = codeReader(EDUCATIONS, { 本科: '21' })

  it('are understood as code, label or what offices write', () => {
    expect(['21', '大学本科毕业', '本科', ' 大学 本科毕业', 21].map((cell) => read(education, cell))).toEqual(
      Array(5).fill('21'),
    )
    expect(read(education, '大本')).toBe('! code')
  })

  it('without the note in brackets, where that leaves no doubt', () => {
    const titles = codeReader(PROFESSIONAL_TITLES)
    expect(read(titles, '主管护师')).toBe('253')
    expect(read(titles, '讲师(高校)')).toBe('013')
    expect(read(titles, '讲师')).toBe('! code')
  })
})

describe('numbers and names', () => {
  it('an identity number kept as a number has lost its end', () => {
    expect(read(readers.identityNumberReader, 510799196901154000)).toBe('! numberLost')
    expect(read(readers.identityNumberReader, '５１０７９９１９６９０１１５４０１ｘ')).toBe('51079919690115401X')
    expect(said(readers.readDocument('111', '510799690115401', CONTEXT.today))).toMatch(/^51079919690115401/)
    expect(said(readers.readDocument('111', '510799196901154011', CONTEXT.today))).toBe('! checksum')
    expect(said(readers.readDocument('111', '510799196913154011', CONTEXT.today))).toBe('! identityNumber')
  })

  it('a name keeps its characters and loses stray spaces', () => {
    expect(read(readers.personNameReader, '李 四')).toBe('李四')
    expect(read(readers.personNameReader, '阿依古丽•买买提')).toBe('阿依古丽·买买提')
    expect(read(readers.personNameReader, '李\u200b四')).toBe('! invisible')
    expect(read(readers.lineReader(4), '云岭县第一中学')).toBe('! tooLong')
    expect(read(readers.phoneReader, 13900010001)).toBe('13900010001')
    expect(read(readers.yesNoReader, '√')).toBe('yes')
    expect(read(readers.yesNoReader, '也许')).toBe('! yesNo')
    expect(read(readers.usccReader, '91510799MA6PLXXX00')).toMatch(/^! /)
  })
})
