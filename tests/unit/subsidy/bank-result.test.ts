import { describe, expect, it } from 'vitest'
import { toFen } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import type { AttemptStatus } from '@/lib/subsidy/flow'
import { allowedResolutions } from '@/lib/subsidy/rules/allowed-resolutions'
import { matchBankResult, settledDay, suspendedFen } from '@/lib/subsidy/rules/match-bank-result'
import { readBankResult, type ResultLine } from '@/lib/subsidy/rules/read-bank-result'

const ID = '01942486-dc55-704c-99af-20e499071a75'
const reference = ID.replaceAll('-', '')

describe('reading a result file', () => {
  it('takes the batch number and the count from the header, and days in three ways', () => {
    const text = [
      'DF2026-0001|3|600.00',
      `1|${reference}|100.00|成功|||2026-09-14 10:00:00`,
      `2|${reference}|200|失败|E01|户名不符|20260914`,
      `3|${reference}|1,300.5|S||`,
    ].join('\r\n')
    const result = readBankResult(text)
    expect(result).toMatchObject({ batchNumber: 'DF2026-0001', statedCount: 3 })
    expect(
      result.lines.map(({ outcome, amountFen, settledOn, line }) => [line, outcome, amountFen, settledOn]),
    ).toEqual([
      [2, 'paid', 10_000, '2026-09-14'],
      [3, 'failed', 20_000, '2026-09-14'],
      [4, 'paid', 130_050, null],
    ])
    expect(result.lines[1]).toMatchObject({ failureCode: 'E01', failureReason: '户名不符' })
  })

  it('does without a header', () => {
    expect(readBankResult(`1|${reference}|100.00|成功`)).toMatchObject({
      batchNumber: null,
      lines: [{ outcome: 'paid' }],
    })
  })

  it.each([
    `1|${reference}|一百|成功`,
    `1|${reference}|100.00|处理中`,
    `1||100.00|成功`,
    '乱码',
    `1|${reference}|-5|成功`,
  ])('keeps %j as a line it cannot read', (row) => {
    expect(readBankResult(row).lines).toMatchObject([{ line: 1, outcome: 'unreadable' }])
  })

  it('has no lines in an empty file', () => {
    expect(readBankResult('\r\n \r\n').lines).toEqual([])
  })
})

const said = (change: Partial<ResultLine> = {}): ResultLine => ({
  line: 1,
  reference,
  amountFen: toFen(10_000),
  outcome: 'paid',
  failureCode: null,
  failureReason: null,
  settledOn: null,
  ...change,
})
const match = (lines: ResultLine[], status: AttemptStatus = 'live', batchId = 'b1') =>
  matchBankResult(lines, new Map([[ID, { id: ID, batchId, amountFen: toFen(10_000), status }]]), 'b1').map(
    (line) => line.suspenseReason ?? line.match,
  )

describe('matching it', () => {
  it('takes reference and amount together', () => {
    expect(match([said()])).toEqual(['matched'])
    expect(match([said({ amountFen: toFen(9_999) })])).toEqual(['amountDiffers'])
    expect(match([said({ reference: '0'.repeat(32) })])).toEqual(['unknownReference'])
  })

  it('takes the first of two lines about the same payment', () => {
    expect(match([said(), said({ line: 2 })])).toEqual(['matched', 'twiceInFile'])
  })

  it('leaves another batch’s line alone', () => {
    expect(match([said()], 'live', 'b2')).toEqual(['otherBatch'])
  })

  it('passes over what an earlier file said too, and holds what it said differently', () => {
    expect(match([said()], 'paid')).toEqual(['repeated'])
    expect(match([said({ outcome: 'failed' })], 'paid')).toEqual(['contradicts'])
    expect(match([said()], 'failed')).toEqual(['contradicts'])
    expect(match([said()], 'cancelled')).toEqual(['contradicts'])
  })

  it('holds money only for what the bank says it paid', () => {
    expect([
      suspendedFen(said()),
      suspendedFen(said({ outcome: 'failed' })),
      suspendedFen(said({ amountFen: null })),
    ]).toEqual([10_000, 0, 0])
  })

  it('counts a day in the future as today', () => {
    const today = toPlainDate('2026-09-14')
    const on = (day: string) => settledDay(said({ settledOn: toPlainDate(day) }), today)
    expect([on('2026-09-13'), on('2027-01-01'), settledDay(said(), today)]).toEqual(['2026-09-13', today, today])
  })
})

describe('a suspended line', () => {
  it('without a line of ours can only be written off', () => {
    expect(allowedResolutions(null, 'paid')).toEqual(['unrelated'])
  })

  it('may be overpaid only when the bank says it paid', () => {
    expect(allowedResolutions({ status: 'live', paymentStatus: 'inBatch' }, 'paid')).toContain('overpaid')
    expect(allowedResolutions({ status: 'live', paymentStatus: 'inBatch' }, 'failed')).not.toContain('overpaid')
  })

  it('after a failure pays only while no later batch has it', () => {
    expect(allowedResolutions({ status: 'failed', paymentStatus: 'due' }, 'paid')).toContain('paid')
    expect(allowedResolutions({ status: 'failed', paymentStatus: 'inBatch' }, 'paid')).not.toContain('paid')
  })
})
