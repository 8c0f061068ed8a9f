import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { renewCard } from '@/lib/talent-card/commands/renew-card'
import { requestCardRenewal } from '@/lib/talent-card/commands/request-card-renewal'
import { resumeCard } from '@/lib/talent-card/commands/resume-card'
import { revokeCard } from '@/lib/talent-card/commands/revoke-card'
import { revokeRecognition } from '@/lib/talent-card/commands/revoke-recognition'
import { setCardBenefit } from '@/lib/talent-card/commands/set-card-benefit'
import { suspendCard } from '@/lib/talent-card/commands/suspend-card'
import { getCard } from '@/lib/talent-card/queries/get-card'
import { getMyCard } from '@/lib/talent-card/queries/get-my-card'
import { newId } from '@/lib/platform/id'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor } from '../../support/personas'
import { aHolder, aTalent, at, day, must, NOW, outcomeOf, recognise } from './holders'

const reason = '持卡人已调离本县'
const cardOf = async (actor: Actor, cardId: string, now = NOW) => {
  const card = await getCard(actor, cardId, now)
  if (!card) throw new Error('no card')
  return card
}

const messagesOfRenewal = async (): Promise<number> => {
  const found = await asOwner((client) =>
    client.query(`select 1 from outbox_message where template = 'talentCard.renew'`),
  )
  return found.rowCount ?? 0
}

describe('renewing a card', () => {
  it('moves its last day on, never beyond the recognition, and tells the holder', async () => {
    const officer = await actorFor('zhangmin')
    const { cardId, holder } = await aHolder({ tier: 'C', validTo: day('2031-03-09'), cardTo: day('2026-10-01') })
    const before = await messagesOfRenewal()
    const renewed = must(await renewCard(officer, { cardId, validTo: day('2031-03-09') }, NOW))
    expect(renewed.validTo).toBe('2031-03-09')
    const card = await cardOf(officer, cardId)
    expect(card.history.map(({ event }) => event)).toEqual(['issue', 'renew'])
    expect(card.history[1]?.detail).toEqual({ validTo: { from: '2026-10-01', to: '2031-03-09' } })
    expect(await messagesOfRenewal()).toBe(before + 1)
    expect((await getMyCard(holder, NOW))?.card?.validTo).toBe('2031-03-09')
  })

  it('refuses before the last thirty days, and when the day shown is no longer the day it would be', async () => {
    const officer = await actorFor('zhangmin')
    const early = await aHolder({ tier: 'C', validTo: day('2031-03-09'), cardTo: day('2026-10-15') })
    const input = { cardId: early.cardId, validTo: day('2031-03-09') }
    expect(outcomeOf(await renewCard(officer, input, NOW))).toBe('tooEarly')
    const due = await aHolder({ tier: 'C', validTo: day('2031-03-09'), cardTo: day('2026-10-01') })
    const seen = { cardId: due.cardId, validTo: day('2030-01-01') }
    expect(outcomeOf(await renewCard(officer, seen, NOW))).toBe('conflict')
  })

  it('is asked for by the holder once, found by the desk, and done with when renewed', async () => {
    const officer = await actorFor('zhangmin')
    const { cardId, holder } = await aHolder({ tier: 'D', validTo: day('2031-03-09'), cardTo: day('2026-09-20') })
    expect((await getMyCard(holder, NOW))?.card?.renewal).toEqual({ kind: 'mayRequest', validTo: '2031-03-09' })
    expect(outcomeOf(await requestCardRenewal(holder, {}, NOW))).toBe('done')
    expect(outcomeOf(await requestCardRenewal(holder, {}, NOW))).toBe('requestedBefore')
    expect((await cardOf(officer, cardId)).renewalRequestedAt).toEqual(NOW)
    must(await renewCard(officer, { cardId, validTo: day('2031-03-09') }, NOW))
    expect((await cardOf(officer, cardId)).renewalRequestedAt).toBeNull()
    expect(outcomeOf(await requestCardRenewal(await aTalent(), {}, NOW))).toBe('notFound')
  })

  it('brings an expired card back from the day it is renewed', async () => {
    const officer = await actorFor('zhangmin')
    const { cardId } = await aHolder({ tier: 'C', validTo: day('2031-03-09'), cardTo: day('2026-08-31') })
    expect((await cardOf(officer, cardId)).standing).toBe('expired')
    must(await renewCard(officer, { cardId, validTo: day('2031-03-09') }, NOW))
    expect((await cardOf(officer, cardId)).standing).toBe('active')
  })
})

describe('suspending, resuming, revoking', () => {
  it('are each one event with its reason, and a revoked card is over', async () => {
    const officer = await actorFor('zhangmin')
    const { cardId } = await aHolder({ tier: 'C', validTo: day('2031-03-09') })
    expect(outcomeOf(await suspendCard(officer, { cardId, reason }, NOW))).toBe('done')
    expect(outcomeOf(await suspendCard(officer, { cardId, reason }, NOW))).toBe('conflict')
    expect(outcomeOf(await renewCard(officer, { cardId, validTo: day('2031-03-09') }, at('2031-03-01')))).toBe(
      'cardSuspended',
    )
    expect(outcomeOf(await resumeCard(officer, { cardId, reason: '核实无误' }, NOW))).toBe('done')
    expect(outcomeOf(await revokeCard(officer, { cardId, reason }, NOW))).toBe('done')
    for (const again of [suspendCard, resumeCard, revokeCard])
      expect(outcomeOf(await again(officer, { cardId, reason }, NOW))).toBe('conflict')
    const card = await cardOf(officer, cardId)
    expect(card.history.map(({ event }) => event)).toEqual(['issue', 'suspend', 'resume', 'revoke'])
    expect(card.history.at(-1)?.reason).toBe(reason)
    expect(card.events).toEqual([])
  })

  it('are once, however often the same press arrives', async () => {
    const officer = await actorFor('zhangmin')
    const { cardId } = await aHolder({ tier: 'C', validTo: day('2031-03-09') })
    const input = { cardId, reason, requestId: newId() }
    const presses = await Promise.all([1, 2, 3].map(() => suspendCard(officer, input, NOW)))
    expect(presses.map(outcomeOf)).toEqual(['done', 'done', 'done'])
    expect((await cardOf(officer, cardId)).history.filter(({ event }) => event === 'suspend')).toHaveLength(1)
  })

  it('let one of two officers win', async () => {
    const [one, other] = [await actorFor('zhangmin'), await actorFor('zhouzheng')]
    const { cardId } = await aHolder({ tier: 'C', validTo: day('2031-03-09') })
    const both = await Promise.all([
      suspendCard(one, { cardId, reason }, NOW),
      revokeCard(other, { cardId, reason }, NOW),
    ])
    const won = both.map(outcomeOf)
    expect(won).toContain('done')
    const events = (await cardOf(one, cardId)).history.map(({ event }) => event)
    expect(events.length).toBe(1 + won.filter((word) => word === 'done').length)
  })
})

describe('revoking a recognition', () => {
  it('takes the tier and the card together, with the reason in both', async () => {
    const officer = await actorFor('zhangmin')
    const { cardId, holder } = await aHolder({ tier: 'C', validTo: day('2031-03-09') })
    const input = { talentId: holder.talentId, reason: '提供虚假材料' }
    expect(must(await revokeRecognition(officer, input, NOW)).cardId).toBe(cardId)
    const card = await cardOf(officer, cardId)
    expect(card.standing).toBe('revoked')
    expect(card.recognised).toBeNull()
    expect(card.history.at(-1)?.reason).toBe('人才认定撤销：提供虚假材料')
    expect(outcomeOf(await revokeRecognition(officer, input, NOW))).toBe('noRecognition')
  })

  it('works for a talent without a card, too', async () => {
    const officer = await actorFor('zhangmin')
    const talent = await aTalent()
    await recognise(talent.talentId, { tier: 'E', validTo: day('2031-03-09') })
    const revoked = must(await revokeRecognition(officer, { talentId: talent.talentId, reason }, NOW))
    expect(revoked.cardId).toBeNull()
  })
})

describe('who may not', () => {
  it('is a township, a treasurer, an administrator, a leader, a service unit, the holder', async () => {
    const { cardId, holder } = await aHolder({ tier: 'C', validTo: day('2031-03-09') })
    const others = await Promise.all(['wangfang', 'chenhui', 'xitong', 'linbuzhang', 'fuwu', 'lizheng'].map(actorFor))
    for (const actor of [...others, holder]) {
      expect(outcomeOf(await renewCard(actor, { cardId, validTo: day('2031-03-09') }, NOW))).toBe('forbidden')
      expect(outcomeOf(await suspendCard(actor, { cardId, reason }, NOW))).toBe('forbidden')
      expect(outcomeOf(await resumeCard(actor, { cardId, reason }, NOW))).toBe('forbidden')
      expect(outcomeOf(await revokeCard(actor, { cardId, reason }, NOW))).toBe('forbidden')
      expect(outcomeOf(await revokeRecognition(actor, { talentId: holder.talentId, reason }, NOW))).toBe('forbidden')
    }
    const officer = await actorFor('zhangmin')
    expect((await cardOf(officer, cardId)).history.map(({ event }) => event)).toEqual(['issue'])
    expect(outcomeOf(await requestCardRenewal(officer, {}, NOW))).toBe('forbidden')
  })

  it('is an officer whose own card it is', async () => {
    const { cardId, holder } = await aHolder({ tier: 'C', validTo: day('2031-03-09') })
    const officer = { ...(await actorFor('zhangmin')), talentId: holder.talentId }
    expect(outcomeOf(await suspendCard(officer, { cardId, reason }, NOW))).toBe('ownCard')
    expect(outcomeOf(await revokeRecognition(officer, { talentId: holder.talentId, reason }, NOW))).toBe('ownCard')
  })

  it('keeps the list of benefits, unless 人才办', async () => {
    const benefit = {
      code: 'test',
      title: '测试',
      description: '测试',
      provider: '测试',
      minimumTier: 'E',
      yearlyQuota: 2,
      sort: 99,
    } as const
    expect(outcomeOf(await setCardBenefit(await actorFor('wangfang'), benefit, NOW))).toBe('forbidden')
    expect(outcomeOf(await setCardBenefit(await actorFor('zhangmin'), benefit, NOW))).toBe('done')
    expect(outcomeOf(await setCardBenefit(await actorFor('zhangmin'), { ...benefit, yearlyQuota: null }, NOW))).toBe(
      'done',
    )
  })
})

describe('the database itself', () => {
  it('refuses a second card in one hand, a deleted card, a changed number and an edited history', async () => {
    const { cardId } = await aHolder({ tier: 'C', validTo: day('2031-03-09') })
    const columns = 'county_code, talent_id, tier, issued_on, valid_to, status, version, updated_at'
    const twin = `insert into talent_card (id, number, ${columns}) select gen_random_uuid(), '5107992026999990', ${columns} from talent_card where id = '${cardId}'`
    const tries: [statement: string, refusal: RegExp][] = [
      [twin, /talent_card_one_live_key/],
      [`delete from talent_card where id = '${cardId}'`, /permission denied|never deleted/],
      [`update talent_card set number = '5107992026999990' where id = '${cardId}'`, /may not be changed/],
      [`update talent_card set talent_id = gen_random_uuid() where id = '${cardId}'`, /may not be changed/],
      [`update talent_card set valid_to = '2020-01-01' where id = '${cardId}'`, /talent_card_validity_check/],
      [`update talent_card_event set reason = 'x' where card_id = '${cardId}'`, /permission denied|append-only/],
      [`delete from talent_card_event where card_id = '${cardId}'`, /permission denied|append-only/],
    ]
    for (const [statement, refusal] of tries)
      await expect(
        asApplication((client) => client.query(statement)),
        statement,
      ).rejects.toThrow(refusal)
    for (const [statement] of tries)
      await expect(
        asOwner((client) => client.query(statement)),
        statement,
      ).rejects.toThrow()
    must(await revokeCard(await actorFor('zhangmin'), { cardId, reason }, NOW))
    await expect(
      asApplication((client) => client.query(`update talent_card set status = 'active' where id = '${cardId}'`)),
    ).rejects.toThrow(/may not be changed/)
  })

  it('gives numbers without a gap, however many are issued at once', async () => {
    const before = await numbers()
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        aHolder({ tier: 'E', validTo: day('2031-03-09') }, `并发${'甲乙丙丁戊己'.charAt(index)}`),
      ),
    )
    const after = await numbers()
    expect(after).toHaveLength(before.length + 6)
    const sequences = after.map((number) => Number(number.slice(10, 15))).sort((a, b) => a - b)
    expect(sequences).toEqual(Array.from({ length: sequences.length }, (_, index) => index + 1))
  })
})

const numbers = async (): Promise<string[]> =>
  (
    await asOwner((client) =>
      client.query<{ number: string }>(`select number from talent_card where number like '5107992026%'`),
    )
  ).rows.map(({ number }) => number)
