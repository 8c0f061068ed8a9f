import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/kernel/canonical-json'

describe('canonical JSON', () => {
  it('sorts keys at every depth and drops what is undefined', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: [{ z: 1, y: null }, undefined] } })).toBe(
      '{"a":{"c":[{"y":null,"z":1},null]},"b":1}',
    )
    expect(canonicalJson({ 乙: '甲', '10': 1, '9': 2 })).toBe('{"10":1,"9":2,"乙":"甲"}')
  })

  it('is the same for equal values, whatever the order of their keys, and means the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(backwards)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    new Date(0),
    new Map(),
    new Set(),
    undefined,
    () => 1,
    Symbol('x'),
  ])('throws on what it cannot hold (%#)', (value) =>
    expect(() => canonicalJson({ value: [value === undefined ? 1n : value] })).toThrow(TypeError),
  )
})
