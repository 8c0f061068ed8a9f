import { describe, expect, it } from 'vitest'
import { isAnchorDue, parseAnchor, printAnchor, toAnchor } from '@/lib/audit/rules/anchor'
import { isCheckDue, isNews } from '@/lib/audit/rules/check-due'
import { isTampering } from '@/lib/audit/rules/finding'

const at = (text: string) => new Date(`2026-10-01T${text}:00.000Z`)
const head = (number: number) => ({ number, count: number * 3, hash: 'abc', sealedAt: at('08:00') })
const anchor = toAnchor('510799', head(10), at('08:00'))

// Shows ASVS 16.4.3
describe('the head is written down outside', () => {
  it('when nothing is there, after an hour, and after thirty seals', () => {
    expect(isAnchorDue(null, head(1), at('08:00'))).toBe(true)
    expect(isAnchorDue(anchor, head(11), at('08:59'))).toBe(false)
    expect(isAnchorDue(anchor, head(10), at('09:00'))).toBe(true)
    expect(isAnchorDue(anchor, head(39), at('08:01'))).toBe(false)
    expect(isAnchorDue(anchor, head(40), at('08:01'))).toBe(true)
  })

  it('as a line that reads back, and a line cut off anywhere reads as none', () => {
    const line = printAnchor(anchor, 'mac')
    expect(parseAnchor(line, 7)).toEqual({ line: 7, anchor, mac: 'mac' })
    for (let end = 0; end < line.length; end += 1) expect(parseAnchor(line.slice(0, end), 7)).toBeNull()
    for (const nonsense of ['[]', '{}', 'null', '3', line.replace('10', '"10"')])
      expect(parseAnchor(nonsense, 7)).toBeNull()
  })
})

describe('the hourly verification', () => {
  const found = (day: string, ...kinds: ('rowChanged' | 'tailCut')[]) => ({
    checkedAt: new Date(`2026-10-${day}T02:00:00.000Z`),
    findingCount: kinds.length,
    findings: kinds.map((kind) => ({ kind, seq: 7 })),
  })

  it('is due after an hour, and when the clock was set back by one', () => {
    expect(isCheckDue(null, at('08:00'))).toBe(true)
    expect(isCheckDue({ checkedAt: at('08:00') }, at('08:59'))).toBe(false)
    expect(isCheckDue({ checkedAt: at('08:00') }, at('09:00'))).toBe(true)
    expect(isCheckDue({ checkedAt: at('09:00') }, at('08:00'))).toBe(true)
  })

  it('tells of what is new, and of the rest once a day', () => {
    expect(isNews(null, found('01'))).toBe(false)
    expect(isNews(null, found('01', 'rowChanged'))).toBe(true)
    expect(isNews(found('01', 'rowChanged'), found('01', 'rowChanged'))).toBe(false)
    expect(isNews(found('01', 'rowChanged'), found('01', 'tailCut'))).toBe(true)
    expect(isNews(found('01', 'rowChanged'), found('02', 'rowChanged'))).toBe(true)
    expect(isNews(found('01', 'rowChanged'), found('02'))).toBe(false)
  })

  it('knows late work from a record that was touched', () => {
    expect(isTampering({ kind: 'unsealedLong' }) || isTampering({ kind: 'anchorLate' })).toBe(false)
    expect(isTampering({ kind: 'tailCut' })).toBe(true)
  })
})
