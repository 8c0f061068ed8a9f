import { describe, expect, it } from 'vitest'
import { parsePersonQuery } from '@/lib/talent/rules/person-query'

describe('what is typed into the search for people', () => {
  it.each([
    ['', { kind: 'all' }],
    [' 欧阳 ', { kind: 'name', text: '欧阳' }],
    ['若 兰', { kind: 'name', text: '若兰' }],
    ['oyrl', { kind: 'letters', text: 'oyrl' }],
    ['OuYang', { kind: 'letters', text: 'ouyang' }],
    ['712X', { kind: 'last4', text: '712X' }],
    ['０００１', { kind: 'last4', text: '0001' }],
    ['139 0001 0001', { kind: 'phone', text: '13900010001' }],
    ['51079919930318712x', { kind: 'identity', text: '51079919930318712X' }],
    ['H07159932', { kind: 'identity', text: 'H07159932' }],
  ])('%j means %j', (typed, query) => {
    expect(parsePersonQuery(typed)).toEqual(query)
  })
})
