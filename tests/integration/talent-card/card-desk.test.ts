import { beforeAll, describe, expect, it } from 'vitest'
import { revokeCard } from '@/lib/talent-card/commands/revoke-card'
import { suspendCard } from '@/lib/talent-card/commands/suspend-card'
import { countCards } from '@/lib/talent-card/queries/count-cards'
import { getCard } from '@/lib/talent-card/queries/get-card'
import { getTalentStanding } from '@/lib/talent-card/queries/get-talent-standing'
import { listCards } from '@/lib/talent-card/queries/list-cards'
import { CARD_STATES, CardListInput } from '@/lib/talent-card/schema'
import { actorFor, COUNTY } from '../../support/personas'
import { aHolder, day, must, NOW } from './holders'

const ask = (query: Record<string, string>) => CardListInput.parse(query)
const names = ['册甲', '册乙', '册丙', '册丁'] as const
const ids = new Map<string, string>()

beforeAll(async () => {
  const given = [
    { tier: 'B', validTo: day('2031-03-09') },
    { tier: 'D', validTo: day('2031-03-09'), cardTo: day('2026-10-14') },
    { tier: 'D', validTo: day('2031-03-09'), cardTo: day('2026-09-13') },
    { tier: 'E', validTo: day('2031-03-09') },
  ] as const
  for (const [index, name] of names.entries()) {
    const { cardId } = await aHolder(given[index] ?? given[0], name)
    ids.set(name, cardId)
  }
  const last = { cardId: ids.get('册丁') ?? '', reason: '材料核查' }
  must(await suspendCard(await actorFor('zhangmin'), last, NOW))
})

const found = async (persona: string, query: Record<string, string>): Promise<string[]> => {
  const list = await listCards(await actorFor(persona), ask({ q: '册', ...query }), NOW)
  return list.cards.map(({ holderName }) => holderName)
}

describe('the list of cards', () => {
  it('is newest first, and filters by name, number, tier, township and state', async () => {
    expect(await found('zhangmin', {})).toEqual(['册丁', '册丙', '册乙', '册甲'])
    expect(await found('zhangmin', { tier: 'D' })).toEqual(['册丙', '册乙'])
    expect(await found('zhangmin', { township: `${COUNTY}101` })).toEqual([])
    const [first] = (await listCards(await actorFor('zhangmin'), ask({ q: '册甲' }), NOW)).cards
    const byNumber = await listCards(await actorFor('zhangmin'), ask({ q: first?.number ?? '' }), NOW)
    expect(byNumber.cards.map(({ holderName }) => holderName)).toEqual(['册甲'])
  })

  it('tells expired, soon to expire and in use apart by the business day', async () => {
    expect(await found('zhangmin', { state: 'active' })).toEqual(['册乙', '册甲'])
    expect(await found('zhangmin', { state: 'expiring' })).toEqual(['册乙'])
    expect(await found('zhangmin', { state: 'expired' })).toEqual(['册丙'])
    expect(await found('zhangmin', { state: 'suspended' })).toEqual(['册丁'])
    expect(await found('zhangmin', { state: 'revoked' })).toEqual([])
  })

  it('pages by the number in both directions', async () => {
    const actor = await actorFor('zhangmin')
    const all = (await listCards(actor, ask({ q: '册' }), NOW)).cards.map(({ number }) => number)
    const older = await listCards(actor, ask({ q: '册', after: all[1] ?? '' }), NOW)
    expect(older.cards.map(({ number }) => number)).toEqual(all.slice(2))
    expect(older.newer).toBe(all[2])
    const newer = await listCards(actor, ask({ q: '册', before: all[2] ?? '' }), NOW)
    expect(newer.cards.map(({ number }) => number)).toEqual(all.slice(0, 2))
    expect(newer.older).toBe(all[1])
  })

  it('drops what it does not understand', () => {
    expect(ask({ tier: 'Z', state: 'lost', township: 'x', after: '1', strange: 'y' })).toEqual({})
  })

  it('shows a township its own people, and administrators and service units nobody', async () => {
    expect(await found('wangfang', {})).toHaveLength(4)
    expect(await found('linbuzhang', {})).toHaveLength(4)
    for (const persona of ['xitong', 'anquan', 'shenji', 'fuwu']) expect(await found(persona, {})).toEqual([])
    const elsewhere = { ...(await actorFor('wangfang')) }
    elsewhere.grants = [{ role: 'intakeOfficer', unitCode: `${COUNTY}101`, scope: 'township' }]
    expect((await listCards(elsewhere, ask({ q: '册' }), NOW)).cards).toEqual([])
    expect(await getCard(elsewhere, ids.get('册甲') ?? '', NOW)).toBeNull()
    expect(await getCard(await actorFor('fuwu'), ids.get('册甲') ?? '', NOW)).toBeNull()
    expect(await getCard(await actorFor('zhangmin'), 'no-id', NOW)).toBeNull()
  })
})

describe('the figures', () => {
  it('are the lengths of the lists they open', async () => {
    const actor = await actorFor('zhangmin')
    const counts = await countCards(actor, NOW)
    for (const state of CARD_STATES)
      expect((await listCards(actor, ask({ state }), NOW)).total, state).toBe(counts.byState[state])
    expect(counts.byTier.reduce((sum, { count }) => sum + count, 0)).toBe(counts.byState.active)
    expect(counts.total).toBe(
      counts.byState.active + counts.byState.expired + counts.byState.suspended + counts.byState.revoked,
    )
  })
})

describe('beside the register of a talent', () => {
  it('stands the card in the hand, or the last one, for whoever may see it', async () => {
    const officer = await actorFor('zhangmin')
    const { holder, cardId } = await aHolder({ tier: 'C', validTo: day('2031-03-09') }, '册戊')
    expect(await getTalentStanding(officer, holder.talentId, NOW)).toMatchObject({
      card: { id: cardId, standing: 'active' },
      mayRevokeRecognition: true,
    })
    must(await revokeCard(officer, { cardId, reason: '持卡人申请注销' }, NOW))
    const after = await getTalentStanding(officer, holder.talentId, NOW)
    expect(after).toMatchObject({ card: { id: cardId, standing: 'revoked' }, mayRevokeRecognition: true })
    const looked = await getTalentStanding(await actorFor('linbuzhang'), holder.talentId, NOW)
    expect(looked).toMatchObject({ card: { id: cardId }, mayRevokeRecognition: false })
    const nobody = await getTalentStanding(await actorFor('fuwu'), holder.talentId, NOW)
    expect(nobody).toEqual({ card: null, mayRevokeRecognition: false })
  })
})

describe('what an officer may do', () => {
  it('is offered to those who may, and to nobody else', async () => {
    const id = ids.get('册乙') ?? ''
    const card = await getCard(await actorFor('zhangmin'), id, NOW)
    expect(card?.events).toEqual(['renew', 'suspend', 'revoke'])
    expect(card?.renewal).toEqual({ ok: true, value: '2031-03-09' })
    expect(card?.mayRevokeRecognition).toBe(true)
    const looked = await getCard(await actorFor('wangfang'), id, NOW)
    expect(looked?.events).toEqual([])
    expect(looked?.mayRevokeRecognition).toBe(false)
  })
})
