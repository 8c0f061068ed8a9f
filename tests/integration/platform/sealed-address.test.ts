import { afterEach, describe, expect, it, vi } from 'vitest'
import { talents } from '@/lib/desk-list/lists/talents'
import { keptQuery } from '@/lib/desk-list/rules/kept-query'
import { sealedAddress } from '@/lib/platform/sealed-address'
import { openSearch, sealSearch } from '@/lib/platform/search-token'
import { listTalents } from '@/lib/talent/queries/list-talents'
import { actorFor } from '../../support/personas'
import { aNumber, aTalentOf, NOW } from '../talent/a-person'

const wangfang = await actorFor('wangfang')
const at = (query: string) => sealedAddress(new URL(`http://localhost/office/talents${query}`))
afterEach(() => vi.useRealTimers())

describe('an address', () => {
  // Shows ASVS 14.2.1 · G13
  it('holds a token for a whole number, which finds the person and is shown by its last four', async () => {
    const identityNumber = aNumber()
    const id = await aTalentOf(wangfang, { identityNumber })
    const better = at(`?q=${identityNumber}&township=510799101`)
    const token = String(better?.searchParams.get('q'))
    expect(better?.href).not.toContain(identityNumber.slice(0, 14))
    expect(better?.searchParams.get('township')).toBe('510799101')
    expect(at(`?${new URLSearchParams({ q: token })}`)).toBeNull()

    const list = talents.open({ q: token })
    const words = async (q: string) => (await talents.open({ q }).words(wangfang)).map(({ label }) => label)
    const { rows } = await list.page(wangfang, { after: undefined, now: NOW })
    expect(rows.map(({ key }) => key)).toEqual([id])
    const shown = [`查找：尾号 ${identityNumber.slice(-4)} 的号码`]
    expect(await words(token)).toEqual(shown)
    // What somebody posts past our pages is not written into the record whole either.
    expect(await words(identityNumber)).toEqual(shown)
    expect(keptQuery(`q=${encodeURIComponent(token)}&tier=A`)).toBe('tier=A')
  })

  it('says no more the day after, nor under a token of somebody else’s making', async () => {
    const token = sealSearch('51072219900307201X')
    expect(openSearch(token)).toBe('51072219900307201X')
    expect(openSearch(`${token.slice(0, -2)}AA`)).toBeNull()
    expect((await listTalents(wangfang, { search: '~201X.v1:x' }, { now: NOW })).items).toEqual([])
    vi.useFakeTimers({ now: Date.now() + 8 * 3_600_000 + 1, toFake: ['Date'] })
    expect(openSearch(token)).toBeNull()
    expect(at(`?${new URLSearchParams({ q: token, tier: 'A' })}`)?.search).toBe('?tier=A')
  })

  it('keeps the token while its box is left empty, and not when something else is typed', () => {
    const token = sealSearch('13800138000')
    expect(at(`?${new URLSearchParams({ q: '', 'q~': token })}`)?.searchParams.get('q')).toBe(token)
    expect(at(`?${new URLSearchParams({ q: '欧阳', 'q~': token })}`)?.search).toBe(
      `?${new URLSearchParams({ q: '欧阳' })}`,
    )
    expect(at('?q=欧阳&tier=A')).toBeNull()
    expect(at('?after=2026091410300012345')).toBeNull()
  })
})
