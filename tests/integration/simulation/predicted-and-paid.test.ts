import { beforeAll, describe, expect, it } from 'vitest'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { addMaterial } from '@/lib/application/commands/add-material'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { closeDueNotices } from '@/lib/application/commands/close-due-notices'
import { confirmEmployment } from '@/lib/application/commands/confirm-employment'
import { publishNotice } from '@/lib/application/commands/publish-notice'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import type { Actor } from '@/lib/kernel/actor'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { findVersion } from '@/lib/policy/steps/find-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { loadPeople } from '@/prisma/seed/cases/people'
import { payBatch } from '@/prisma/seed/disbursement'
import { checkAndSimulate } from '@/prisma/seed/policies'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { accountInput, allHands, caseOf, must, NOW, on, seen, submitInput, type Hands } from '../application/case-work'
import { rulebookFile } from '../policy/rulebook-file'
import { bruteForce, readEverybody } from './brute-force'
import { draft, latest, linesOf, worker } from './simulation-work'

const OPINION = '经核对，符合条件。'

let hands: Hands
let labour: Actor
beforeAll(async () => {
  hands = await allHands()
  labour = await actorForUser('rsj.he')
})

const asTalent = (talentId: string): Actor => ({ ...hands.talent, talentId })

/** From the person's form to the last approval, by the hands of her own place and employer. */
async function approved(itemId: string, talentId: string): Promise<string> {
  const talent = asTalent(talentId)
  const { id } = must(await startApplication(talent, { itemId, talentId: undefined }, NOW))
  must(await saveDraft(talent, { applicationId: id, answers: { 'housing.monthlyRentFen': '1800' } }, NOW))
  for (const materialCode of ['labourContract', 'education', 'lease'])
    must(
      await addMaterial(
        talent,
        { applicationId: id, materialCode, name: 'x.pdf', bytes: demoPaper(materialCode) },
        NOW,
      ),
    )
  must(await setPayeeAccount(talent, accountInput(id), NOW))
  must(await submitApplication(talent, await submitInput(id), NOW))
  const { employerId, townshipCode: unitCode } = await caseOf(id)
  const employer: Actor = { ...hands.employer, enterpriseId: employerId }
  const intake: Actor = { ...hands.township, grants: [{ role: 'intakeOfficer', unitCode, scope: 'township' }] }
  must(await confirmEmployment(employer, { ...(await seen(id)), opinion: undefined }, NOW))
  must(await acceptApplication(intake, { ...(await seen(id)), opinion: undefined }, NOW))
  for (const reviewer of [labour, hands.office])
    must(await approveApplication(reviewer, { ...(await seen(id)), opinion: OPINION, minuteNumber: undefined }, NOW))
  return id
}

/** '2026 county' → fen, as the brute force says it. */
function countyByYear(rows: readonly { dueOn: Date; amountFen: bigint }[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { dueOn, amountFen } of rows) {
    const key = `${dueOn.getUTCFullYear()} county`
    sums[key] = (sums[key] ?? 0) + Number(amountFen)
  }
  return sums
}

const YEAR_END = toPlainDate('2026-12-31')

/** The bank pays what falls due by the end of the year, behind its gates, by four hands. */
async function payThisYear(payments: readonly { id: string; dueOn: Date }[]): Promise<void> {
  must(await releaseDuePayments(worker, {}, on(YEAR_END)))
  const paymentIds = payments.filter(({ dueOn }) => dueOn <= new Date(YEAR_END)).map(({ id }) => id)
  await payBatch(await loadPeople(COUNTY), YEAR_END, { paymentIds }, { purpose: '测算过的人', failing: [] })
}

describe('what a simulation predicts', () => {
  it('is what is then granted to the same people, planned year by year and paid by the bank, to the fen', async () => {
    const officer = await actorFor('lizheng')
    const text = rulebookFile('RENT-01', '2026-09-14', (file) => file.replace('pay: 1000元', 'pay: 1100元'))
    const { itemId, versionId } = await draft(officer, text)
    await checkAndSimulate({ officer, checker: await actorFor('zhaolin') }, versionId, NOW)
    const { id: simulationId, day } = await latest(versionId)
    must(await publishVersion(officer, { versionId, requestId: undefined }, NOW))

    const live = new Set(
      (await prisma.application.findMany({ where: { countyCode: COUNTY, itemId } })).map(({ talentId }) => talentId),
    )
    const found = (await linesOf(simulationId)).filter(
      ({ verdict, subjectId }) => verdict === 'entitled' && !live.has(subjectId),
    )
    const people = found.slice(0, 3)
    expect(people).toHaveLength(3)
    const everybody = await readEverybody(
      COUNTY,
      people.map(({ subjectId }) => subjectId),
    )
    const version = await findVersion(prisma, COUNTY, versionId)
    const expected = bruteForce(everybody, { rulebook: version!.rulebook, before: null }, day)
    const cases: string[] = []
    for (const { subjectId } of people) cases.push(await approved(itemId, subjectId))
    must(await publishNotice(hands.office, { ids: cases, title: undefined, requestId: undefined }, NOW))
    must(await closeDueNotices(worker, {}, on('2026-09-23')))

    const awards = await prisma.entitlement.findMany({
      where: { countyCode: COUNTY, applicationId: { in: cases } },
      include: { payments: true },
    })
    for (const { subjectId, amountFen } of people) {
      const payments = awards.find(({ talentId }) => talentId === subjectId)?.payments ?? []
      expect(payments.reduce((sum, { grossFen }) => sum + grossFen, 0n)).toBe(amountFen)
    }
    await payThisYear(awards.flatMap(({ payments }) => payments))
    const paid = await prisma.payment.findMany({
      where: { countyCode: COUNTY, status: 'paid', entitlementId: { in: awards.map(({ id }) => id) } },
    })
    expect(countyByYear(paid)).toEqual({ '2026 county': expected.cost['2026 county'] })
    const ofCounty = Object.entries(expected.cost).filter(([key]) => key.endsWith('county'))
    expect(countyByYear(awards.flatMap(({ payments }) => payments))).toEqual(Object.fromEntries(ofCounty))
  }, 60_000)
})
