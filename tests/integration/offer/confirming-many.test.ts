import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { listMatchedPeople } from '@/lib/matching/queries/list-matched-people'
import { confirmOffers } from '@/lib/offer/commands/confirm-offers'
import { listMyOffers } from '@/lib/offer/queries/list-my-offers'
import { listTickable } from '@/lib/offer/queries/list-tickable'
import { ConfirmOffersInput } from '@/lib/offer/schema'
import { prisma } from '@/lib/platform/prisma'
import { loadPeople } from '@/prisma/seed/cases/people'
import { actorFor, COUNTY } from '../../support/personas'
import { ACCOUNT, itemIdOf, must, NOW, refusalOf } from '../application/case-work'
import { forEmployers } from './for-employers'
import { offerTheItem, peopleFor, ITEM, workThrough } from './offer-work'

let employer: Actor
let itemId = ''

beforeAll(async () => {
  await offerTheItem(forEmployers)
  itemId = await itemIdOf('JOB-10')
  await workThrough()
  const offered = await prisma.offer.groupBy({
    by: ['enterpriseId'],
    where: { countyCode: COUNTY, itemId },
    _count: true,
    orderBy: { _count: { enterpriseId: 'desc' } },
  })
  const people = await loadPeople(COUNTY)
  const contact = offered.map(({ enterpriseId }) => people.contactOf(String(enterpriseId))).find((one) => one !== null)
  if (!contact) throw new Error('no enterprise with people was offered anything')
  employer = contact
}, 120_000)

const inputFor = async (without = 0, given: Record<string, unknown> = {}) => {
  const tickable = await listTickable(employer, NOW)
  const offers = tickable?.offers.slice(without).map(({ seen }) => seen)
  return ConfirmOffersInput.parse({
    offers,
    bankName: '云岭农村商业银行城关支行',
    account: ACCOUNT,
    accountAgain: ACCOUNT,
    consents: { commitment: 'yes', privacyNotice: 'yes', bankConsent: 'yes' },
    ...given,
  })
}

describe('an item that an enterprise asks for about its people', () => {
  it('is found among the people, and offered to whoever employs them, once for each', async () => {
    const matches = await prisma.match.findMany({ where: { countyCode: COUNTY, itemId } })
    expect(new Set(matches.map(({ subjectKind }) => subjectKind))).toEqual(new Set(['talent']))
    const offers = await prisma.offer.findMany({ where: { countyCode: COUNTY, itemId }, include: { talent: true } })
    expect(offers.length).toBeGreaterThan(1)
    expect(offers.every((one) => one.subjectKind === 'enterprise' && one.enterpriseId === one.talent?.employerId)).toBe(
      true,
    )
    expect(new Set(offers.map(({ talentId }) => talentId)).size).toBe(offers.length)
  })

  it('is named on the home of the enterprise with those of its people whom it is for, and of nobody else', async () => {
    const people = (await listMatchedPeople(employer, NOW)).get(itemId)
    const own = await prisma.talent.findMany({ where: { countyCode: COUNTY, employerId: employer.enterpriseId } })
    const { open } = await listMyOffers(employer, NOW)
    expect(people?.met).toEqual(expect.arrayContaining(open.map(({ personName }) => personName)))
    expect(people?.met.every((name) => own.some((one) => one.name === name))).toBe(true)
    const living = await itemIdOf('LIV-01')
    expect((await listMatchedPeople(employer, NOW)).has(living)).toBe(false)
    expect((await listMatchedPeople(await actorFor('ouyang'), NOW)).size).toBe(0)
  })

  it('is shown to the enterprise person by person, and to none of the people', async () => {
    const { open } = await listMyOffers(employer, NOW)
    expect(open.length).toBeGreaterThan(0)
    expect(open.every(({ personName }) => personName !== null)).toBe(true)
    const tickable = await listTickable(employer, NOW)
    expect(tickable?.offers).toHaveLength(open.length)
    const [person] = await peopleFor(ITEM, 1).catch(() => [])
    expect(person ? (await listMyOffers(person.actor, NOW)).open : []).toEqual([])
  })
})

describe('一并确认', () => {
  it('is refused as a whole, by name, when one of them was seen otherwise', async () => {
    const input = await inputFor()
    const [first, ...rest] = input.offers
    if (!first) throw new Error('nothing to tick')
    const seen = { ...input, offers: [{ ...first, amountFen: 1 }, ...rest] }
    const refused = refusalOf(await confirmOffers(employer, seen, NOW))
    const { open } = await listMyOffers(employer, NOW)
    expect(refused).toContain(open.find(({ id }) => id === first.offerId)?.personName)
    expect(refused).toContain('changed')
    expect(await prisma.application.count({ where: { countyCode: COUNTY, itemId } })).toBe(0)
  })

  it('files a case for each that was ticked, paid to the enterprise', async () => {
    const input = await inputFor()
    expect(must(await confirmOffers(employer, input, NOW))).toEqual({ count: input.offers.length })
    const filed = await prisma.application.findMany({ where: { countyCode: COUNTY, itemId } })
    expect(filed).toHaveLength(input.offers.length)
    expect(filed.every((one) => one.subjectKind === 'enterprise' && one.talentId !== null)).toBe(true)
    expect(new Set(filed.map(({ payeeAccountId }) => payeeAccountId)).size).toBe(1)
    expect(await listTickable(employer, NOW)).toBeNull()
    must(await confirmOffers(employer, input, NOW))
    expect(await prisma.application.count({ where: { countyCode: COUNTY, itemId } })).toBe(input.offers.length)
  })
})
