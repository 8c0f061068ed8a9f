import { describe, expect, it } from 'vitest'
import { parseDocument } from '@/lib/policy/rules/parse-document'

describe('the document of an editor', () => {
  it('is any JSON that can be kept', () => {
    expect(parseDocument('{"title":"购房补贴","lines":[{"amount":1}]}')).toEqual({
      title: '购房补贴',
      lines: [{ amount: 1 }],
    })
  })

  it.each([
    ['cut off', '{"title":'],
    ['with a NUL', '{"title":"\\u0000"}'],
    ['with a NUL for a name', '{"\\u0000":1}'],
    ['with half a character', '{"title":"\\ud842"}'],
    ['with a number beyond all numbers', '{"amount":1e309}'],
    ['nested deeper than can be walked', '['.repeat(90_000) + ']'.repeat(90_000)],
  ])('is none when it is %s', (_, text) => {
    expect(parseDocument(text)).toBeUndefined()
  })
})
