import { describe, expect, it } from 'vitest'
import { fromQuery, operandFor, settled, toQuery } from '@/lib/policy/rulebook/editor/query'

describe('a condition as a query', () => {
  const leaf = { fact: 'person.ageYears', atMost: 35 }

  it('of one comparison is that comparison; with a second it is a group', () => {
    const query = toQuery(leaf)
    if (query === null) throw new Error('no query')
    expect(fromQuery(query)).toEqual(leaf)
    const [rule] = query.rules
    if (rule === undefined) throw new Error('no rule')
    expect(fromQuery({ ...query, rules: [rule, rule] })).toEqual({ all: [leaf, leaf] })
    expect(fromQuery({ ...query, combinator: 'not' })).toEqual({ not: leaf })
    expect(fromQuery({ ...query, rules: [] })).toBeUndefined()
  })

  it('that none may hold is written as not any', () => {
    const query = toQuery({ not: leaf })
    if (query === null) throw new Error('no query')
    expect(fromQuery({ ...query, rules: [...query.rules, ...query.rules] })).toEqual({ not: { any: [leaf, leaf] } })
  })

  it.each([
    [{ all: [leaf, { any: [leaf, { not: { all: [leaf, leaf] } }] }] }],
    [{ not: { any: [leaf] } }],
    [{ fact: 'person.ageYears', asOf: { fact: 'employment.hiredOn' }, lessThan: 40 }],
    [{ fact: '' }],
    [{ all: [leaf] }],
  ])('%j comes back as it was', (test) => {
    const query = toQuery(test)
    expect(query && fromQuery(query)).toEqual(test)
  })

  it.each([
    [null],
    ['年龄'],
    [{}],
    [{ all: leaf }],
    [{ not: [leaf] }],
    [{ all: [leaf], any: [leaf] }],
    [{ ...leaf, atLeast: 1 }],
  ])('%j is none, and is left to the text', (test) => expect(toQuery(test)).toBeNull())

  it('keeps what was typed when another comparison is chosen, and only then', () => {
    const query = toQuery({ all: [leaf, { fact: 'person.educationCode', equals: '14' }] })
    if (query === null) throw new Error('no query')
    const choose = (operator: string, field?: string) => ({
      ...query,
      rules: query.rules.map((rule, index) => (index === 1 ? { ...rule, operator, ...(field && { field }) } : rule)),
    })
    expect(fromQuery(settled(query, choose('oneOf')))).toEqual({
      all: [leaf, { fact: 'person.educationCode', oneOf: ['14'] }],
    })
    expect(fromQuery(settled(query, choose('equals', 'person.sexCode')))).toMatchObject({
      all: [leaf, { fact: 'person.sexCode', equals: '14' }],
    })
    expect(settled(query, query)).toEqual(query)
  })

  it.each([
    ['oneOf', '14', ['14']],
    ['oneOf', '', []],
    ['between', 3, [3, '']],
    ['equals', ['14', '11'], '14'],
    ['exists', 3, true],
    ['atLeast', true, ''],
  ])('keeps what was typed when the comparison becomes %s', (operator, before, after) =>
    expect(operandFor(operator, before)).toEqual(after),
  )
})
