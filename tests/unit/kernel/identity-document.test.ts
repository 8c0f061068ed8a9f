import { describe, expect, it } from 'vitest'
import {
  IDENTITY_DOCUMENT,
  type IdentityDocumentKind,
  isIdentityDocumentKind,
  parseIdentityDocument,
} from '@/lib/kernel/identity-document'
import { mod112CheckOf } from '@/lib/kernel/mod-11-2'
import { toPlainDate } from '@/lib/kernel/plain-date'

const TODAY = toPlainDate('2026-09-14')
const numberOf = (kind: IdentityDocumentKind, text: string): string | null => {
  const parsed = parseIdentityDocument(kind, text, TODAY)
  return parsed.ok ? parsed.value.number : null
}
const foreigner = (seventeen: string) => `${seventeen}${mod112CheckOf(seventeen)}`

describe('documents other than the identity card', () => {
  it('knows the kinds of GA/T 517 that the county accepts', () => {
    expect(Object.values(IDENTITY_DOCUMENT)).toEqual(['111', '414', '511', '516', '553'])
    expect(isIdentityDocumentKind('553')).toBe(true)
    expect(isIdentityDocumentKind('554')).toBe(false)
  })

  it('checks an identity card as strictly as the card itself', () => {
    expect(numberOf('111', '11010519491231002x')).toBe('11010519491231002X')
    expect(numberOf('111', '110105194912310021')).toBeNull()
  })

  it.each(['E12345678', 'EA1234567', 'ｅ１２３４５６７８', 'P 123-4567', 'AB123', 'A12345678901'])(
    'takes passport %s',
    (text) => expect(numberOf('414', text)).not.toBeNull(),
  )
  it.each(['', 'ABCDEFGH', 'A123', 'A123456789012', 'E1234567!', '护照12345'])('refuses passport %j', (text) =>
    expect(numberOf('414', text)).toBeNull(),
  )

  it.each(['H12345678', 'm12345678', 'H1234567801'])('takes 回乡证 %s', (text) =>
    expect(numberOf('516', text)).not.toBeNull(),
  )
  it.each(['12345678', 'T12345678', 'H1234567', 'H123456789'])('refuses 回乡证 %s', (text) =>
    expect(numberOf('516', text)).toBeNull(),
  )

  it.each([
    ['12345678', '12345678'],
    ['1234567801(B)', '1234567801B'],
    ['1234567801', '1234567801'],
  ])('takes 台胞证 %s', (text, number) => expect(numberOf('511', text)).toBe(number))
  it.each(['1234567', '123456789', 'A12345678', '12345678B'])('refuses 台胞证 %s', (text) =>
    expect(numberOf('511', text)).toBeNull(),
  )
})

describe('permanent residence of foreigners', () => {
  it('takes the form of fifteen characters, if its birth date exists', () => {
    expect(numberOf('553', 'USA110085031512')).toBe('USA110085031512')
    expect(numberOf('553', 'USA110085023012')).toBeNull()
    expect(numberOf('553', 'US1110085031512')).toBeNull()
  })

  it('takes the form of eighteen since 2023-12-01, with its check', () => {
    const number = foreigner('91184019850315123')
    expect(number).toHaveLength(18)
    expect(numberOf('553', number)).toBe(number)
    expect(numberOf('553', number.slice(0, 17) + (number.endsWith('1') ? '2' : '1'))).toBeNull()
  })

  it('refuses a citizen number, a province that does not exist, and a birth to come', () => {
    expect(numberOf('553', '11010519491231002X')).toBeNull()
    expect(numberOf('553', foreigner('99984019850315123'))).toBeNull()
    expect(numberOf('553', foreigner('91184020270315123'))).toBeNull()
    expect(numberOf('553', foreigner('91184019850230123'))).toBeNull()
  })
})
