import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { systemActor } from '@/lib/kernel/actor'
import { declineOffer } from '@/lib/offer/commands/decline-offer'
import { lapseOffers } from '@/lib/offer/commands/lapse-offers'
import { makeOffers } from '@/lib/offer/commands/make-offers'
import { optOutOfOffers } from '@/lib/offer/commands/opt-out-of-offers'
import { takeBackOptOut } from '@/lib/offer/commands/take-back-opt-out'
import { prisma } from '@/lib/platform/prisma'
import type { Candidate } from '@/prisma/seed/cases/candidates'
import { actorFor, COUNTY } from '../../support/personas'
import { draftCase } from '@/prisma/seed/cases/file-case'
import { itemIdOf, must, NOW, on, refusalOf } from '../application/case-work'
import { changed, confirm, ITEM, offersOf, offerTheItem, peopleFor, worker, workThrough } from './offer-work'

type Person = Candidate & { employer: Actor }
let people: Person[] = []
let itemId = ''
const at = (index: number): Person => {
  const person = people[index]
  if (!person) throw new Error(`only ${people.length} people are entitled`)
  return person
}
const offerOf = async (index: number) => {
  const [offer] = await offersOf(at(index).talentId)
  if (!offer) throw new Error(`${index} was offered nothing`)
  return offer
}
beforeAll(async () => {
  await offerTheItem()
  people = await peopleFor(ITEM, 8)
  itemId = await itemIdOf(ITEM)
  await workThrough()
}, 120_000)

describe('offers', () => {
  it('are made to everybody whom the matching finds and the whole assessment bears out, and to nobody else', async () => {
    const offers = await prisma.offer.findMany({ where: { countyCode: COUNTY } })
    expect(offers.length).toBeGreaterThan(0)
    const met = await prisma.match.findMany({ where: { countyCode: COUNTY, itemId, verdict: 'met' } })
    const entitled = new Set(met.map(({ subjectId }) => subjectId))
    expect(offers.every(({ talentId }) => entitled.has(String(talentId)))).toBe(true)
    for (const { talentId } of people.slice(0, 4)) expect(await offersOf(talentId)).toHaveLength(1)
  })

  it('say nothing of name, sum or matter, and until when', async () => {
    const { id } = await offerOf(0)
    const message = await prisma.inboxMessage.findFirstOrThrow({ where: { countyCode: COUNTY, targetId: id } })
    expect(message).toMatchObject({ kind: 'offer', targetKind: 'offer' })
    expect(message.body).toContain('2026年10月14日前')
    expect(message.body).not.toMatch(/就业|元/)
  })

  it('are made once, though two workers make them at the same time and everybody is matched anew', async () => {
    const before = await prisma.offer.count({ where: { countyCode: COUNTY } })
    await prisma.offerPass.deleteMany({ where: { countyCode: COUNTY } })
    await prisma.offer.deleteMany({ where: { countyCode: COUNTY, talentId: at(7).talentId } })
    const made = await Promise.all([makeOffers(worker, {}, NOW), makeOffers(worker, {}, NOW)])
    expect(made.every(({ ok }) => ok)).toBe(true)
    await workThrough(on('2026-09-15'))
    expect(await prisma.offer.count({ where: { countyCode: COUNTY } })).toBe(before)
  })

  it('look at nobody while nothing new was matched', async () => {
    await workThrough(on('2026-09-15'))
    await prisma.offer.deleteMany({ where: { countyCode: COUNTY, talentId: at(7).talentId } })
    expect(must(await makeOffers(worker, {}, on('2026-09-15')))).toEqual({ isDone: true })
    expect(await offersOf(at(7).talentId)).toHaveLength(0)
  })

  it('are made by the worker alone', async () => {
    expect(refusalOf(await makeOffers(at(0).actor, {}, NOW))).toContain('offer.make')
    expect(refusalOf(await lapseOffers(at(0).actor, {}, NOW))).toContain('offer.make')
  })
})

describe('a no', () => {
  it('is for whom it was offered alone', async () => {
    const { id } = await offerOf(1)
    const input = { offerId: id, scope: 'once', reason: undefined } as const
    expect(refusalOf(await declineOffer(at(0).actor, input, NOW))).toContain('notFound')
    expect(refusalOf(await declineOffer(at(1).employer, input, NOW))).toContain('notFound')
    must(await declineOffer(at(1).actor, input, NOW))
    expect(await offerOf(1)).toMatchObject({ status: 'declined', answeredById: at(1).actor.accountId })
    expect(refusalOf(await declineOffer(at(1).actor, input, NOW))).toContain('conflict')
    expect(refusalOf(await confirm(at(1).actor, id))).toContain('conflict')
  })

  it('to everything keeps offers away until it is taken back', async () => {
    await prisma.offer.deleteMany({ where: { countyCode: COUNTY, talentId: at(2).talentId } })
    must(await optOutOfOffers(at(2).actor, {}, NOW))
    must(await optOutOfOffers(at(2).actor, {}, NOW))
    await changed(at(2).talentId)
    await workThrough()
    expect(await offersOf(at(2).talentId)).toHaveLength(0)
    const [said] = await prisma.offerOptOut.findMany({ where: { countyCode: COUNTY, subjectId: at(2).talentId } })
    expect(refusalOf(await takeBackOptOut(at(0).actor, { optOutId: String(said?.id) }, NOW))).toContain('notFound')
    must(await takeBackOptOut(at(2).actor, { optOutId: String(said?.id) }, NOW))
    await workThrough()
    expect(await offersOf(at(2).talentId)).toHaveLength(1)
  })

  it('to an item is kept with the offer it answers', async () => {
    const { id } = await offerOf(3)
    must(await declineOffer(at(3).actor, { offerId: id, scope: 'item', reason: '不需要' }, NOW))
    const said = await prisma.offerOptOut.findMany({ where: { countyCode: COUNTY, subjectId: at(3).talentId } })
    expect(said).toMatchObject([{ itemId }])
    expect(await offerOf(3)).toMatchObject({ reason: '不需要' })
  })

  it('is nothing for staff, who are offered nothing', async () => {
    expect(refusalOf(await optOutOfOffers(await actorFor('zhangmin'), {}, NOW))).toContain('offer.choose')
    expect(refusalOf(await takeBackOptOut(systemActor(COUNTY), { optOutId: itemId }, NOW))).toContain('offer.choose')
  })
})

describe('an offer that no longer holds', () => {
  const worksFlexibly = (index: number, isFlexible: boolean) =>
    prisma.employment.updateMany({
      where: { countyCode: COUNTY, talentId: at(index).talentId },
      data: { mode: isFlexible ? 'flexible' : 'fullTime' },
    })

  it('is withdrawn with the reason, and the same one is open again when it holds again', async () => {
    const before = await offerOf(4)
    await worksFlexibly(4, true)
    await changed(at(4).talentId)
    await workThrough()
    const gone = await offerOf(4)
    expect(gone.status).toBe('withdrawn')
    expect(gone.reason).toContain('全职在职')
    await worksFlexibly(4, false)
    await changed(at(4).talentId)
    await workThrough()
    expect(await offersOf(at(4).talentId)).toMatchObject([{ id: before.id, status: 'open', reason: null }])
  })

  it('is not withdrawn because matches are being made anew', async () => {
    await prisma.match.deleteMany({ where: { countyCode: COUNTY } })
    await prisma.offerPass.deleteMany({ where: { countyCode: COUNTY } })
    must(await makeOffers(worker, {}, NOW))
    expect(await offerOf(4)).toMatchObject({ status: 'open' })
    await prisma.matchRun.deleteMany({ where: { countyCode: COUNTY } })
    await workThrough()
  })

  it('is withdrawn where she asked by herself meanwhile', async () => {
    const { versionId } = await offerOf(5)
    await draftCase(at(5).actor, { itemId, versionId, serial: 8_100 }, on('2026-09-14', '11'))
    await changed(at(5).talentId)
    await workThrough()
    expect(await offerOf(5)).toMatchObject({ status: 'withdrawn', reason: '已经另行申报' })
  })

  it('cannot be confirmed when the facts have changed since: told why', async () => {
    const { id } = await offerOf(6)
    await worksFlexibly(6, true)
    const refused = refusalOf(await confirm(at(6).actor, id))
    expect(refused).toContain('全职在职')
    expect(await offerOf(6)).toMatchObject({ status: 'open' })
    await worksFlexibly(6, false)
  })

  it('lapses the day after its last, and is told so', async () => {
    const { id } = await offerOf(6)
    expect(must(await lapseOffers(worker, {}, on('2026-10-14')))).toEqual({ lapsed: 0 })
    expect(refusalOf(await confirm(at(6).actor, id, on('2026-10-15')))).toContain('lapsed')
    expect(must(await lapseOffers(worker, {}, on('2026-10-15'))).lapsed).toBeGreaterThan(0)
    expect(await offerOf(6)).toMatchObject({ status: 'lapsed', answeredById: null })
    const told = await prisma.inboxMessage.findMany({ where: { countyCode: COUNTY, targetId: id } })
    expect(told.map(({ body }) => body).join()).toContain('过了答复的日子')
  })
})
