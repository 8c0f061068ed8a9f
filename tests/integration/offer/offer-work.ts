import { readFileSync } from 'node:fs'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { confirmOffer } from '@/lib/offer/commands/confirm-offer'
import { ConfirmOfferInput } from '@/lib/offer/schema'
import { prisma } from '@/lib/platform/prisma'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import { runMatchingWork } from '@/lib/wiring/run-matching-work'
import { findCandidates, willBeEligible, type Candidate } from '@/prisma/seed/cases/candidates'
import { loadPeople } from '@/prisma/seed/cases/people'
import { COUNTY } from '../../support/personas'
import { ACCOUNT, NOW } from '../application/case-work'
import { publishers } from '../policy/publishers'
import { putInForce } from '../subsidy/subsidy-county'

export const worker = systemActor(COUNTY)

/** 企业就业补助: offered to whoever works full-time at an enterprise and is insured. */
const OFFERED = readFileSync('tests/integration/offer/offered.yaml', 'utf8')
export const ITEM = 'JOB-09'

export const offerTheItem = async (change: (text: string) => string = (text) => text): Promise<string> =>
  putInForce(await publishers(), change(OFFERED))

/** Works until nothing is left. */
export async function workThrough(now = NOW): Promise<void> {
  for (let steps = 1; steps < 500; steps += 1) {
    const result = await runMatchingWork(worker, {}, now)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    if (result.value.isDone) return
  }
  throw new Error('never done')
}

/** People with an account who will be entitled to an item, and have not asked for it. */
export async function peopleFor(itemCode: string, count: number): Promise<(Candidate & { employer: Actor })[]> {
  const day = toPlainDate('2026-09-14')
  const version = (await listVersionsInForce(prisma, COUNTY, day)).find((one) => one.itemCode === itemCode)
  if (!version) throw new Error(`${itemCode} is not in force`)
  const people = await loadPeople(COUNTY)
  const found: (Candidate & { employer: Actor })[] = []
  for (const candidate of await findCandidates(people, COUNTY)) {
    if (found.length === count) break
    const { talentId, enterpriseId } = candidate
    const where = { countyCode: COUNTY, itemId: version.itemId, talentId }
    if ((await prisma.application.count({ where })) > 0 || (await prisma.entitlement.count({ where })) > 0) continue
    const employer = people.contactOf(enterpriseId)
    if (employer && (await willBeEligible(candidate, version, day))) found.push({ ...candidate, employer })
  }
  return found
}

export const offersOf = (talentId: string) =>
  prisma.offer.findMany({ where: { countyCode: COUNTY, talentId }, orderBy: { id: 'asc' } })

/** Her facts changed: the matching is told. */
export async function changed(talentId: string): Promise<void> {
  const subject = { countyCode: COUNTY, subjectKind: 'talent', subjectId: talentId, since: NOW }
  await prisma.unmatchedSubject.createMany({ data: [subject], skipDuplicates: true })
}

export async function confirmInput(offerId: string, given: Record<string, unknown> = {}) {
  const offer = await prisma.offer.findFirstOrThrow({ where: { countyCode: COUNTY, id: offerId } })
  return ConfirmOfferInput.parse({
    offerId,
    versionId: offer.versionId,
    amountFen: String(offer.amountFen),
    bankName: '云岭农村商业银行城关支行',
    account: ACCOUNT,
    accountAgain: ACCOUNT,
    consents: { commitment: 'yes', privacyNotice: 'yes', bankConsent: 'yes' },
    ...given,
  })
}

export const confirm = async (actor: Actor, offerId: string, now = NOW, given: Record<string, unknown> = {}) =>
  confirmOffer(actor, await confirmInput(offerId, given), now)
