import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFen } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { parseBankReference, toBankReference } from '@/lib/subsidy/rules/bank-reference'
import { decodeBankText, encodeBankText, unencodable } from '@/lib/subsidy/rules/bank-text'
import { fitHolderName, isHolderNameLong } from '@/lib/subsidy/rules/fit-holder-name'
import { writeBankFile } from '@/lib/subsidy/rules/write-bank-file'

const line = {
  attemptId: '01942486-dc55-704c-99af-20e499071a75',
  line: 1,
  account: '6228480470000000005',
  holderName: '欧阳若兰',
  amountFen: toFen(28_000_000),
  documentKind: '111',
  documentNumber: '510722199003072016',
  branchCode: null,
  note: '购房补贴第1期',
}
const file = {
  batchNumber: 'DF2026-0001',
  day: toPlainDate('2026-09-14'),
  payerAccount: '622848047',
  purpose: '人才补贴',
  lines: [line],
}

describe('the bank file', () => {
  it('has control totals in its header and our reference in each line', () => {
    expect(writeBankFile({ ...file, lines: [line, { ...line, line: 2, amountFen: toFen(5) }] }).split('\r\n')).toEqual([
      'DF2026-0001|20260914|622848047|CNY|2|280000.05|人才补贴',
      '1|6228480470000000005|欧阳若兰|280000.00|111|510722199003072016||购房补贴第1期||01942486dc55704c99af20e499071a75',
      '2|6228480470000000005|欧阳若兰|0.05|111|510722199003072016||购房补贴第1期||01942486dc55704c99af20e499071a75',
      '',
    ])
  })

  it('lets no field shift the next one', () => {
    const text = writeBankFile({ ...file, purpose: '人才|补贴\r\n第二行', lines: [{ ...line, holderName: '张|三' }] })
    expect(
      text
        .trimEnd()
        .split('\r\n')
        .map((row) => row.split('|').length),
    ).toEqual([7, 10])
  })
})

describe('the holder’s name', () => {
  it('is cut at a whole character to thirty Chinese ones', () => {
    const name = '云岭县恒瑞纺织科技发展（集团）有限责任公司城关镇第一分公司财务部'
    expect([...fitHolderName(name)]).toHaveLength(30)
    expect(name.startsWith(fitHolderName(name))).toBe(true)
    expect([isHolderNameLong(name), isHolderNameLong('欧阳若兰')]).toEqual([true, false])
  })

  it('is untouched when it fits', () => {
    expect(fitHolderName('阿依古丽·买买提')).toBe('阿依古丽·买买提')
  })
})

describe('the two encodings', () => {
  it('name every character that GBK lacks, once', () => {
    expect(unencodable('𠮷田𠮷花㛃', 'gbk')).toEqual(['𠮷', '㛃'])
    expect(unencodable('𠮷田𠮷花㛃', 'utf-8')).toEqual([])
    expect(unencodable('欧阳若兰·￥（县）', 'gbk')).toEqual([])
  })

  it('are told apart when they come back, a BOM dropped', () => {
    for (const encoding of ['utf-8', 'gbk'] as const)
      expect(decodeBankText(encodeBankText('成功|户名不符', encoding))).toBe('成功|户名不符')
    expect(decodeBankText(encodeBankText('\uFEFF成功', 'utf-8'))).toBe('成功')
  })

  it('never throw on any bytes', () => {
    const reads = fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decodeBankText(bytes) === 'string')
    fc.assert(reads)
  })
})

describe('our reference', () => {
  it('comes back from what the bank carries, with hyphens or without, in either case', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(parseBankReference(toBankReference(id).toUpperCase())).toBe(id)
        expect(parseBankReference(` ${id} `)).toBe(id)
      }),
    )
  })

  it.each(['', '1', '公司', '0'.repeat(31), `${'0'.repeat(31)}g`])('is not %j', (text) => {
    expect(parseBankReference(text)).toBeNull()
  })
})
