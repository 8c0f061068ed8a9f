import { beforeAll, describe, expect, it } from 'vitest'
import { closeDueNotices } from '@/lib/application/commands/close-due-notices'
import { publishNotice } from '@/lib/application/commands/publish-notice'
import { addDays, dateIn, toPlainDate } from '@/lib/kernel/plain-date'
import { countOffers } from '@/lib/offer/queries/count-offers'
import { getOffer } from '@/lib/offer/queries/get-offer'
import { listMyOffers } from '@/lib/offer/queries/list-my-offers'
import { listOffers } from '@/lib/offer/queries/list-offers'
import { remindOffers } from '@/lib/offer/commands/remind-offers'
import { prisma } from '@/lib/platform/prisma'
import { findVersion } from '@/lib/policy/steps/find-version'
import type { Candidate } from '@/prisma/seed/cases/candidates'
import { loadPeople } from '@/prisma/seed/cases/people'
import { walkCase } from '@/prisma/seed/cases/walk-case'
import { actorFor, COUNTY } from '../../support/personas'
import { caseOf, itemIdOf, must, NOW, on, refusalOf } from '../application/case-work'
import { confirm, ITEM, offersOf, offerTheItem, peopleFor, worker, workThrough } from './offer-work'

let people: Candidate[] = []
let itemId = ''
const at = (index: number): Candidate => {
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
  itemId = await itemIdOf(ITEM)
  people = await peopleFor(ITEM, 6)
  await workThrough()
}, 120_000)

describe('whoever is offered an item', () => {
  it('sees what the register knows, every sentence, the sum and the account, and nobody else does', async () => {
    const { id } = await offerOf(0)
    const view = await getOffer(at(0).actor, id, NOW)
    expect(view?.today?.outlook).toMatchObject({ verdict: 'eligible', amountFen: 240_000 })
    expect(view?.today?.outlook.instalments).toHaveLength(12)
    expect(view?.today?.sentences.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['用人单位是企业', '全职在职', '在我县缴纳社会保险']),
    )
    expect(view?.today?.known.find(({ label }) => label === '用工方式')?.source).toBeTruthy()
    expect(view?.today?.payee?.holderName).toBe(view?.today?.names.beneficiary)
    expect(view?.today?.consents.map(({ kind }) => kind)).toContain('bankConsent')
    expect(await getOffer(at(1).actor, id, NOW)).toBeNull()
    expect(await getOffer(await actorFor('zhangmin'), id, NOW)).toBeNull()
    expect((await listMyOffers(at(0).actor, NOW)).open.map((one) => one.id)).toEqual([id])
    expect((await listMyOffers(await actorFor('zhangmin'), NOW)).open).toEqual([])
  })

  it('cannot confirm for another, nor without the texts', async () => {
    const { id } = await offerOf(0)
    expect(refusalOf(await confirm(at(1).actor, id))).toContain('notFound')
    const without = { consents: { commitment: 'yes', privacyNotice: 'yes' } }
    expect(refusalOf(await confirm(at(0).actor, id, NOW, without))).toContain('consents/bankConsent')
    expect(await prisma.application.count({ where: { countyCode: COUNTY, itemId } })).toBe(0)
  })

  it('confirms into one case, pressed twice or on two phones', async () => {
    const { id } = await offerOf(1)
    const [first, second] = await Promise.all([confirm(at(1).actor, id), confirm(at(1).actor, id)])
    const again = must(await confirm(at(1).actor, id))
    expect([must(first), must(second)]).toEqual([again, again])
    const filed = await prisma.application.findMany({ where: { countyCode: COUNTY, itemId } })
    expect(filed).toHaveLength(1)
    expect(await offerOf(1)).toMatchObject({ status: 'confirmed', applicationId: again.applicationId })
    expect((await listMyOffers(at(1).actor, NOW)).open).toEqual([])
  })

  it('has a case like any other: numbered, on the first desk, with assessment and consents, and saying how it came', async () => {
    const { applicationId } = await offerOf(1)
    const id = String(applicationId)
    expect(await caseOf(id)).toMatchObject({
      status: 'submitted',
      stepCode: 'township',
      amountFen: 240_000,
      answers: {},
    })
    const where = { countyCode: COUNTY, applicationId: id }
    expect(await prisma.applicationAssessment.count({ where })).toBe(1)
    expect(await prisma.consent.count({ where })).toBe(3)
    const [begun] = await prisma.applicationEvent.findMany({ where, orderBy: { sequence: 'asc' } })
    expect(begun?.event).toBe('startFromOffer')
    expect(JSON.stringify(begun?.detail)).toContain('本人确认')
  })
})

it('what is granted and planned to be paid is what was offered', async () => {
  const { applicationId, amountFen } = await offerOf(1)
  const id = String(applicationId)
  const { versionId } = await caseOf(id)
  const version = await findVersion(prisma, COUNTY, versionId)
  if (!version) throw new Error('no version')
  const walk = { people: await loadPeople(COUNTY), rulebook: version.rulebook, countyCode: COUNTY }
  const decidedOn = await walkCase(walk, id, 'approved', toPlainDate('2026-09-14'))
  const reviewer = walk.people.staff('reviewer', 'RSJ')
  must(
    await publishNotice(
      reviewer,
      { ids: [id], title: undefined, body: undefined, requestId: undefined },
      on(decidedOn),
    ),
  )
  must(await closeDueNotices(worker, {}, on(addDays(decidedOn, 20))))
  expect(await caseOf(id)).toMatchObject({ status: 'granted' })
  const award = await prisma.entitlement.findFirstOrThrow({
    where: { countyCode: COUNTY, applicationId: id },
    include: { payments: true },
  })
  expect(award.totalFen).toBe(amountFen)
  expect(award.payments.reduce((sum, { grossFen }) => sum + grossFen, 0n)).toBe(amountFen)
})

it('staff see who answered what, and remind those who have not, not too often', async () => {
  const office = await actorFor('lizheng')
  const counts = (await countOffers(office)).get(itemId)
  expect(counts).toMatchObject({ confirmed: 1 })
  const page = await listOffers(
    office,
    { itemId, status: 'confirmed', townshipCode: undefined, name: undefined },
    undefined,
  )
  expect(page.items).toMatchObject([{ talentId: at(1).talentId, amountFen: 240_000 }])
  expect(refusalOf(await remindOffers(at(0).actor, { itemId }, on('2026-09-20')))).toContain('offer.remind')
  expect(refusalOf(await remindOffers(office, { itemId }, NOW))).toContain('nobody')
  const both = await Promise.all([office, office].map((actor) => remindOffers(actor, { itemId }, on('2026-09-20'))))
  expect(both.filter(({ ok }) => ok)).toMatchObject([{ value: { reminded: counts?.open } }])
  expect(refusalOf(await remindOffers(office, { itemId }, on('2026-09-20')))).toContain('nobody')
  expect(
    (await listOffers(at(0).actor, { itemId, status: undefined, townshipCode: undefined, name: undefined }, undefined))
      .items,
  ).toEqual([])
})

it('a sum that has changed since is shown before it is confirmed', async () => {
  const { id } = await offerOf(2)
  const later = on('2026-09-22')
  await offerTheItem((text) =>
    text
      .replace("effectiveFrom: '2026-09-01'", `effectiveFrom: '${dateIn(later)}'`)
      .replace('pay: 200元', 'pay: 300元'),
  )
  const refused = refusalOf(await confirm(at(2).actor, id, later))
  expect(refused).toContain('3600.00 元')
  const view = await getOffer(at(2).actor, id, later)
  expect(view?.amountFen).toBe(240_000)
  expect(view?.today?.outlook.amountFen).toBe(360_000)
  const seen = { amountFen: '360000', versionId: view?.today?.versionId }
  const { applicationId } = must(await confirm(at(2).actor, id, later, seen))
  expect(await caseOf(applicationId)).toMatchObject({ amountFen: 360_000, versionId: view?.today?.versionId })
})
