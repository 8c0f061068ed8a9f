import { describe, expect, it } from 'vitest'
import { addressQuery, columnsShown, readAddress } from '@/lib/desk-list/rules/address'
import { keptQuery } from '@/lib/desk-list/rules/kept-query'
import { TALENT_SHAPE } from '@/lib/desk-list/rules/shapes'

describe('the address of a list', () => {
  it('is read by its shape: what is no choice is no filter, and nothing is refused', () => {
    const params = { q: ' 欧阳\u0000 ', tier: 'Z', township: '510799100', status: ['active'], employer: 'x', evil: '1' }
    expect(readAddress(TALENT_SHAPE, params)).toEqual({ q: '欧阳', township: '510799100' })
  })

  it('says the same again when it is written', () => {
    const address = readAddress(TALENT_SHAPE, { q: '欧阳', tier: 'C', without: 'phone.identity' })
    const again = Object.fromEntries(new URLSearchParams(addressQuery(address)))
    expect(readAddress(TALENT_SHAPE, again)).toEqual(address)
    expect(addressQuery({})).toBe('')
  })

  it('leaves out columns, but never the first, which opens the row', () => {
    const columns = [{ key: 'name' }, { key: 'phone' }, { key: 'tier' }]
    expect(columnsShown(columns, 'name.phone').map(({ key }) => key)).toEqual(['name', 'tier'])
  })

  it('is kept without the place reached in the list, whatever the order of its names', () => {
    expect(keptQuery('tier=C&after=1_x&q=a&open=y')).toBe(keptQuery('q=a&tier=C'))
  })
})
