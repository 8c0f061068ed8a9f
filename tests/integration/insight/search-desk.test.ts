import { describe, expect, it } from 'vitest'
import { searchDesk } from '@/lib/insight/queries/search-desk'
import { businessNow } from '@/lib/platform/clock'
import { actorFor } from '../../support/personas'

const namesFor = async (persona: string, text: string) => {
  const hits = await searchDesk(await actorFor(persona), text, await businessNow())
  return { ...hits, titles: Object.values(hits).flatMap((group) => group.map((hit) => hit.title)) }
}

describe('the search of the desk', () => {
  it('finds a person by name and by initials, with the number masked', async () => {
    for (const text of ['欧阳若兰', '欧阳', 'oyrl']) {
      const { talents } = await namesFor('zhangmin', text)
      expect(talents.map((one) => one.title)).toContain('欧阳若兰')
      expect(talents[0]?.note).toMatch(/^\d{4}\*+\d{3}[\dX] · /)
    }
  })

  it('finds enterprises and policy items too', async () => {
    expect((await namesFor('zhangmin', '恒瑞')).enterprises.length).toBeGreaterThan(0)
    expect((await namesFor('zhangmin', 'BUY-01')).policies.map((one) => one.title.slice(0, 6))).toEqual(['BUY-01'])
  })

  it('finds for a township what is the township’s', async () => {
    const everywhere = await namesFor('zhangmin', '李')
    const atHome = await namesFor('wangfang', '李')
    const ids = new Set(everywhere.talents.map((one) => one.id))
    expect(atHome.talents.every((one) => one.note.includes('城关'))).toBe(true)
    expect(ids.size).toBeGreaterThan(0)
  })

  it('finds nothing for the three administrators', async () => {
    for (const persona of ['xitong', 'anquan', 'shenji']) expect((await namesFor(persona, '欧阳')).titles).toEqual([])
  })
})
