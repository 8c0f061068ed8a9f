import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aroundChanges, lineDiff } from '@/lib/policy/difference/line-diff'

const signs = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => `${{ same: ' ', gone: '-', come: '+' }[kind]}${text}`)

describe('two texts', () => {
  it('line by line: what stayed, went and came', () => {
    expect(signs('a\nb\nc', 'a\nx\nc\nd')).toEqual([' a', '-b', '+x', ' c', '+d'])
  })

  it('that differ only in how lines end are the same', () => {
    expect(signs('a\nb\n', 'a\r\nb\r\n')).toEqual([' a', ' b'])
  })

  it('come back from what stayed with what went, and with what came', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
      .map((lines) => ['x', ...lines].join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after)
        const without = (kind: string) => lines.filter((one) => one.kind !== kind).map((one) => one.text)
        expect(without('come').join('\n')).toBe(before)
        expect(without('gone').join('\n')).toBe(after)
      }),
    )
  })

  it('are shown only around what changed', () => {
    const lines = lineDiff('1\n2\n3\n4\n5\n6\n7', '1\n2\n3\n4\n5\n6\n8')
    expect(aroundChanges(lines, 1).map((line) => line?.text ?? null)).toEqual([null, '6', '7', '8'])
  })
})
