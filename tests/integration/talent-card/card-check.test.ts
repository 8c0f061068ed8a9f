import { describe, expect, it, vi } from 'vitest'
import { publicActor, type Actor } from '@/lib/kernel/actor'
import * as clock from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { signClaims } from '@/lib/platform/signature'
import { revokeCard } from '@/lib/talent-card/commands/revoke-card'
import { resumeCard } from '@/lib/talent-card/commands/resume-card'
import { suspendCard } from '@/lib/talent-card/commands/suspend-card'
import { checkCard } from '@/lib/talent-card/queries/check-card'
import { getCardCode } from '@/lib/talent-card/queries/get-card-code'
import { getMyCard } from '@/lib/talent-card/queries/get-my-card'
import { listBenefits } from '@/lib/talent-card/queries/list-benefits'
import { listCardKeys } from '@/lib/talent-card/queries/list-card-keys'
import { actorFor, COUNTY } from '../../support/personas'
import { readQr } from '../../support/read-qr'
import { aHolder, aTalent, at, day, must, NOW, recognise } from './holders'

const GIVEN = { tier: 'C', validTo: day('2031-03-09') } as const
const reason = '持卡人已调离本县'
let addresses = 0
/** Somebody at a counter nobody has used before. */
const anybody = (): Actor => publicActor(COUNTY, `10.0.0.${(addresses += 1)}`)

/** What a scanner reads from the holder's phone. */
async function tokenOn(holder: Actor, now = NOW): Promise<string> {
  const code = await getCardCode(holder, now)
  const address = code && readQr(code)
  if (!address) throw new Error('no code to read')
  return new URL(address).searchParams.get('t') ?? ''
}
const answerTo = async (token: string, now = NOW) => (await checkCard(anybody(), token, now)).answer

describe('checking a card', () => {
  // Shows ASVS 14.2.6
  it('says valid, with masked name, tier and last day, and nothing more', async () => {
    const { holder } = await aHolder(GIVEN, '欧阳验卡')
    expect(await checkCard(anybody(), await tokenOn(holder), NOW)).toEqual({
      answer: 'active',
      maskedName: '欧阳＊＊',
      tier: 'C',
      validTo: '2031-03-09',
    })
  })

  it('says suspended, valid again and revoked from the very moment, to a code made before', async () => {
    const officer = await actorFor('zhangmin')
    const { holder, cardId } = await aHolder(GIVEN)
    const token = await tokenOn(holder)
    must(await suspendCard(officer, { cardId, reason }, NOW))
    expect(await answerTo(token)).toBe('suspended')
    expect(await getCardCode(holder, NOW)).toBeNull()
    must(await resumeCard(officer, { cardId, reason }, NOW))
    expect(await answerTo(token)).toBe('active')
    must(await revokeCard(officer, { cardId, reason }, NOW))
    expect(await answerTo(token)).toBe('revoked')
    expect((await getMyCard(holder, NOW))?.card).toMatchObject({ standing: 'revoked', reason })
  })

  it('says expired by the business day, the last day still good', async () => {
    const { holder } = await aHolder({ ...GIVEN, cardTo: day('2026-12-31') })
    const token = await tokenOn(holder)
    expect(await answerTo(token, at('2026-12-31'))).toBe('active')
    expect(await answerTo(token, at('2027-01-01'))).toBe('expired')
    expect(await getCardCode(holder, at('2027-01-01'))).toBeNull()
  })

  // Shows ASVS 9.2.1
  it('says stale after a minute and a half of the wall clock, whatever the business clock', async () => {
    const { holder } = await aHolder(GIVEN)
    const token = await tokenOn(holder)
    const later = new Date(Date.now() + 91_000)
    vi.spyOn(clock, 'wallNow').mockReturnValue(later)
    expect(await answerTo(token)).toBe('stale')
  })

  // Shows ASVS 9.1.1, 9.2.4, 11.6.1
  it('says not ours to another key’s, another county’s, an unknown card’s and a garbled code', async () => {
    const { holder } = await aHolder(GIVEN)
    const token = await tokenOn(holder)
    const [header = '', payload = '', signature = ''] = token.split('.')
    const sign = (issuer: string, subject: string) => signClaims({ issuer, subject, tokenId: 'x' }, clock.wallNow(), 60)
    expect(await answerTo(await sign('510724', newId()))).toBe('foreign')
    expect(await answerTo(await sign(COUNTY, newId()))).toBe('foreign')
    expect(await answerTo(await sign(COUNTY, 'not-an-id'))).toBe('foreign')
    expect(await answerTo(`${header}.${payload.slice(0, -2)}AA.${signature}`)).toBe('foreign')
    for (const garbled of ['', 'x', '扫一扫', `${token}\u0000`, 'a'.repeat(5000)])
      expect(await answerTo(garbled)).toBe('foreign')
  })

  // Shows ASVS 2.4.1
  it('is slowed down for one address, and for nobody else', async () => {
    const { holder } = await aHolder(GIVEN)
    const token = await tokenOn(holder)
    const counter = anybody()
    const answers: string[] = []
    for (let scan = 0; scan < 31; scan += 1) answers.push((await checkCard(counter, token, NOW)).answer)
    expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'active'))
    expect(answers[30]).toBe('tooMany')
    expect(await answerTo(token)).toBe('active')
  })

  it('publishes the key and keeps the secret', async () => {
    const { keys } = await listCardKeys()
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0] ?? {})).not.toContain('d')
  })
})

describe('what the holder sees', () => {
  it('is nothing for whoever is no talent, and why there is no card for a talent without one', async () => {
    expect(await getMyCard(await actorFor('zhangmin'), NOW)).toBeNull()
    const talent = await aTalent()
    expect(await getMyCard(talent, NOW)).toMatchObject({ card: null, recognised: null })
    await recognise(talent.talentId, { tier: 'E', validTo: day('2031-03-09') })
    expect(await getMyCard(talent, NOW)).toMatchObject({ card: null, recognised: { tier: 'E' } })
    expect(await getCardCode(talent, NOW)).toBeNull()
  })

  it('is the twelve benefits, each open to the tier or not', async () => {
    const { holder } = await aHolder({ ...GIVEN, tier: 'E' })
    const benefits = (await getMyCard(holder, NOW))?.benefits ?? []
    expect(benefits).toHaveLength(12)
    expect(await listBenefits(anybody())).toHaveLength(12)
    expect(benefits.every(({ isOpen, minimumTier }) => isOpen === (minimumTier === 'E'))).toBe(true)
  })

  it('tells when renewal opens, and what stands in the way', async () => {
    const { holder } = await aHolder({ tier: 'C', validTo: day('2026-12-31') })
    expect((await getMyCard(holder, NOW))?.card?.renewal).toEqual({ kind: 'notDue', from: '2026-12-01' })
    expect((await getMyCard(holder, at('2026-12-10')))?.card?.renewal).toMatchObject({
      kind: 'refused',
      needsRecognition: true,
    })
  })
})
