import { describe, expect, it } from 'vitest'
import { toFen, type Fen } from '@/lib/kernel/fen'
import { toChineseDay } from '@/lib/kernel/chinese-day'
import { addMonths, toPlainDate } from '@/lib/kernel/plain-date'
import { documentNumber } from '@/lib/paper/rules/document-number'
import { instalmentRuns, type PaperInstalment } from '@/lib/paper/rules/instalment-runs'
import { paperName } from '@/lib/paper/rules/paper-name'
import { papersOfCase } from '@/lib/paper/rules/papers-of-case'

const FIRST = toPlainDate('2026-10-10')
const months = (count: number, amount = 150_000): PaperInstalment[] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    name: '生活补贴',
    dueOn: addMonths(FIRST, index),
    amountFen: toFen(amount),
    gate: null,
  }))

describe('instalments on paper', () => {
  it('are one line for thirty-six equal months, with the sum of all', () => {
    const [run, ...more] = instalmentRuns(months(36))
    expect(more).toEqual([])
    expect([run?.first.number, run?.last.number, run?.last.dueOn, run?.totalFen]).toEqual([
      1,
      36,
      '2029-09-10',
      5_400_000,
    ])
  })

  it('stay apart when there are three of them', () => {
    expect(instalmentRuns(months(3)).map(({ totalFen }) => totalFen)).toEqual([150_000, 150_000, 150_000])
  })

  it('begin a new line where the amount or the condition changes, and lose no fen', () => {
    const all = months(12).map((one, index) =>
      index < 6 ? one : { ...one, amountFen: 200_000 as Fen, gate: index < 10 ? '第六条：在岗' : null },
    )
    const runs = instalmentRuns(all)
    expect(runs.map(({ first, last }) => [first.number, last.number])).toEqual([
      [1, 6],
      [7, 10],
      [11, 11],
      [12, 12],
    ])
    const sum = runs.reduce((total, { totalFen }) => total + totalFen, 0)
    expect(sum).toBe(all.reduce((total, { amountFen }) => total + amountFen, 0))
  })
})

describe('the number of a letter', () => {
  it('is that of its case or batch, without zeros before it', () => {
    expect(documentNumber('人才办', '2026-0412')).toBe('人才办〔2026〕412号')
    expect(documentNumber('人才办函', 'DF2026-0001')).toBe('人才办函〔2026〕1号')
  })
})

describe('a day on paper', () => {
  it('has no zeros before month and day', () => {
    expect(toChineseDay(toPlainDate('2026-09-04'))).toBe('2026年9月4日')
  })
})

describe('the name of a paper', () => {
  // Shows ASVS 5.4.2
  it('says what and of whom, and holds no character a file may not have', () => {
    expect(paperName('decisionLetter', '2026-0412', '欧阳/若兰')).toBe('决定书 2026-0412 欧阳若兰.docx')
  })
})

describe('the papers of a case', () => {
  it('are a letter to the applicant once the case is closed, and nothing before', () => {
    expect(papersOfCase('inReview', 'applicant')).toEqual([])
    expect(papersOfCase('granted', 'applicant')).toEqual(['decisionLetter'])
    expect(papersOfCase('declined', 'applicant')).toEqual(['refusalLetter'])
  })

  it('are a form and, while it is looked at, a sheet to be signed at the desk', () => {
    expect(papersOfCase('submitted', 'staff')).toEqual(['approvalForm'])
    expect(papersOfCase('inReview', 'staff')).toEqual(['approvalForm', 'submissionSheet'])
    expect(papersOfCase('draft', 'staff')).toEqual([])
  })
})
