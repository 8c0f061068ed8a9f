import { describe, expect, it } from 'vitest'
import { lettersOf } from '@/lib/fact/rules/name-pinyin'
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

  it('finds people, enterprises, cases and policies by letters, and by the last four of a number', async () => {
    const { policies } = await namesFor('zhangmin', 'BUY-01')
    const { namePinyin, nameInitials } = lettersOf(policies[0]?.title.slice('BUY-01 '.length) ?? '', 'organisation')
    for (const text of [namePinyin, nameInitials.slice(0, 4)])
      expect((await namesFor('zhangmin', text)).policies.map(({ title }) => title)).toContain(policies[0]?.title)

    const { talents } = await namesFor('zhangmin', '欧阳若兰')
    const lastFour = /^\d{4}\*+(\d{3}[\dX])/.exec(talents[0]?.note ?? '')?.[1] ?? ''
    expect((await namesFor('zhangmin', lastFour)).talents.map(({ id }) => id)).toContain(talents[0]?.id)

    const [enterprise] = (await namesFor('zhangmin', '恒瑞')).enterprises
    const { nameInitials: ofFirm } = lettersOf(enterprise?.title ?? '', 'organisation')
    expect((await namesFor('zhangmin', ofFirm)).enterprises.map(({ id }) => id)).toContain(enterprise?.id)

    const [one] = (await namesFor('zhangmin', '2026-')).applications
    const who = one?.title.split(' ')[1] ?? ''
    const { namePinyin: ofWho } = lettersOf(who, 'person')
    expect((await namesFor('zhangmin', ofWho)).applications.map(({ title }) => title.split(' ')[1])).toContain(who)
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
