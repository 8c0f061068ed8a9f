import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasMod112Check, mod112CheckOf } from '@/lib/kernel/mod-11-2'
import { addDays, toPlainDate } from '@/lib/kernel/plain-date'
import {
  birthDateOf,
  completeResidentId,
  holderOf,
  originCodeOf,
  parseResidentId,
  type ResidentId,
  sexOf,
} from '@/lib/kernel/resident-id'

const TODAY = toPlainDate('2026-09-14')
const parse = (text: string) => parseResidentId(text, TODAY)
const problemOf = (text: string) => {
  const parsed = parse(text)
  return parsed.ok ? null : parsed.failure.code
}
const read = (text: string): ResidentId => {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(parsed.failure.text)
  return parsed.value
}

const anId = fc
  .tuple(
    fc.constantFrom('510799', '110105', '371521', '810000'),
    fc.integer({ min: 0, max: 40_000 }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([origin, days, sequence]) => {
    const birth = addDays(toPlainDate('1915-01-01'), days).replaceAll('-', '')
    return completeResidentId(`${origin}${birth}${String(sequence).padStart(3, '0')}`)
  })

describe('numbers that are right', () => {
  it.each([
    '11010519491231002X',
    '440524188001010014',
    '510722199003072016',
    '371521199506150028',
    '511903198802290018',
  ])('accepts %s', (id) => expect(parse(id)).toEqual({ ok: true, value: id }))

  it('puts right what an input method left behind', () => {
    expect(read('11010519491231002x')).toBe('11010519491231002X')
    expect(read('１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X')
    expect(read(' 110105 19491231 002X ')).toBe('11010519491231002X')
  })

  it('makes eighteen characters of a number of the first generation', () => {
    expect(read('110105491231002')).toBe('11010519491231002X')
    expect(problemOf('110105490230002')).toBe('birthDate')
  })

  it('says when, where and as what somebody was born', () => {
    const id = read('510722199003072016')
    expect([birthDateOf(id), sexOf(id), originCodeOf(id), holderOf(id)]).toEqual([
      '1990-03-07',
      '1',
      '510722',
      'mainland',
    ])
    expect(sexOf(read('511903198802290018'))).toBe('1')
    expect(sexOf(read('371521199506150028'))).toBe('2')
  })

  it.each([
    ['810000', 'hongKong'],
    ['820000', 'macao'],
    ['830000', 'taiwan'],
  ] as const)('knows a residence permit by %s', (origin, holder) =>
    expect(holderOf(read(completeResidentId(`${origin}19900307201`)))).toBe(holder),
  )
})

describe('numbers that are wrong', () => {
  it.each([
    ['', 'length'],
    ['1101051949123100', 'length'],
    ['11010519491231002XX', 'length'],
    ['1101051949123100AX', 'characters'],
    ['X10105194912310021', 'characters'],
    ['990105194912310021', 'province'],
    [completeResidentId('81010119900307201'), 'province'],
    ['110105194902300028', 'birthDate'],
    ['110105194913010021', 'birthDate'],
    ['110105194912310021', 'checksum'],
    ['510722199003072017', 'checksum'],
  ])('refuses %j: %s', (text, code) => expect(problemOf(text)).toBe(code))

  it('refuses a birth that has not happened, and accepts today', () => {
    expect(problemOf(completeResidentId('51079920260914001'))).toBeNull()
    expect(problemOf(completeResidentId('51079920260915001'))).toBe('futureBirth')
  })

  it('says why in Chinese', () => {
    expect(parse('110105194912310021')).toEqual({
      ok: false,
      failure: { code: 'checksum', text: '身份证号码校验位不正确，请核对是否输错' },
    })
  })
})

describe('what MOD 11-2 catches', () => {
  it('accepts every number that was completed', () => {
    fc.assert(fc.property(anId, (id) => parse(id).ok))
  })

  // Shows ASVS 2.2.1 · G11
  it('catches every single digit typed wrong', () => {
    fc.assert(
      fc.property(anId, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const old = id.charAt(at)
        const wrong = old === 'X' ? String(by) : String((Number(old) + by) % 10)
        const typed = id.slice(0, at) + wrong + id.slice(at + 1)
        expect(hasMod112Check(typed)).toBe(false)
        expect(parse(typed).ok).toBe(false)
      }),
    )
  })

  // Shows ASVS 2.2.1 · G11
  it('catches every two different neighbours swapped', () => {
    fc.assert(
      fc.property(anId, fc.integer({ min: 0, max: 16 }), (id, at) => {
        fc.pre(id.charAt(at) !== id.charAt(at + 1))
        const typed = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2)
        expect(parse(typed).ok).toBe(false)
      }),
    )
  })

  it('computes a check only of seventeen digits', () => {
    expect(mod112CheckOf('11010519491231002')).toBe('X')
    expect(() => mod112CheckOf('1101051949123100')).toThrow(RangeError)
  })
})
