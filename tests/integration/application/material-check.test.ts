import { beforeAll, describe, expect, it } from 'vitest'
import { checkMaterial } from '@/lib/application/commands/check-material'
import { resubmitApplication } from '@/lib/application/commands/resubmit-application'
import { returnApplication } from '@/lib/application/commands/return-application'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { getMaterialCheck } from '@/lib/application/queries/get-material-check'
import { CheckMaterialInput } from '@/lib/application/schema'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { actorForUser, COUNTY } from '../../support/personas'
import { asApplication } from '../../support/owner-database'
import { allHands, bringTo, filed, must, NOW, refusalOf, seen, type Hands } from './case-work'

const FACT = 'housing.ownerCode'
const PAPER = 'material:purchaseContract'
let hands: Hands
let id: string

beforeAll(async () => {
  hands = await allHands()
  id = await filed(hands.talent)
})

const mark = async (actor: Actor, fact: string, note?: string) =>
  checkMaterial(actor, { ...(await seen(id)), fact, verdict: note === undefined ? 'agrees' : 'differs', note }, NOW)
const itemFor = async (actor: Actor, fact: string) =>
  (await getMaterialCheck(actor, id, NOW))?.items.find((item) => item.fact === fact)

describe('核对材料', () => {
  it('is nobody’s at the desk while the employer is asked', async () => {
    expect(refusalOf(await mark(hands.township, PAPER))).toContain('forbidden')
    expect((await getMaterialCheck(hands.township, id, NOW))?.mayCheck).toBe(false)
    await bringTo(hands, id, 'township')
  })

  it('is refused to whoever may not sign the step, and the case is not there for those who may not see it', async () => {
    const elsewhere = await actorForUser('jb101')
    for (const actor of [hands.office, hands.organisation, hands.talent, hands.employer, elsewhere])
      expect(refusalOf(await mark(actor, PAPER))).toMatch(/forbidden|notFound/)
    for (const actor of [hands.talent, hands.employer, elsewhere])
      expect(await getMaterialCheck(actor, id, NOW)).toBeNull()
    expect(await prisma.materialCheck.count({ where: { countyCode: COUNTY, applicationId: id } })).toBe(0)
  })

  it('takes only what is there to check, and words for what does not agree', async () => {
    expect(refusalOf(await mark(hands.township, 'material:passport'))).toContain('fact')
    expect(CheckMaterialInput.safeParse({ ...(await asPosted()), verdict: 'differs' }).error?.issues[0]?.path).toEqual([
      'note',
    ])
  })

  it('keeps every mark; the latest stands and makes the sentence of the opinion', async () => {
    must(await mark(hands.township, PAPER))
    must(await mark(hands.township, FACT))
    must(await mark(hands.township, FACT, '产权证上为夫妻共有'))
    expect((await itemFor(hands.township, FACT))?.own).toMatchObject({ verdict: 'differs', isStale: false })
    const view = await getApplicationForReview(hands.township, id, NOW)
    expect(view?.ownCheck).toMatch(/^已核对 2 项，1 项不一致：.+（产权证上为夫妻共有）。$/)
    expect(await prisma.materialCheck.count({ where: { countyCode: COUNTY, applicationId: id } })).toBe(3)
    const record = await prisma.auditEvent.count({
      where: { countyCode: COUNTY, action: 'application.checkMaterial', objectId: id },
    })
    expect(record).toBe(3)
  })

  it('of an earlier round is shown to the later reviewer as such, and stands beside the new one', async () => {
    const back = { opinion: '请补正', fields: { [FACT]: '请按产权证填写' } }
    must(await returnApplication(hands.township, { ...(await seen(id)), ...back }, NOW))
    expect(refusalOf(await mark(hands.township, FACT))).not.toBe('not refused')
    must(await resubmitApplication(hands.talent, { applicationId: id, note: undefined, requestId: undefined }, NOW))
    await prisma.application.updateMany({ where: { countyCode: COUNTY, id }, data: { round: { increment: 1 } } })
    expect((await itemFor(hands.township, FACT))?.own).toBeNull()
    must(await mark(hands.township, FACT))
    await bringTo(hands, id, 'office')
    expect(refusalOf(await mark(hands.township, FACT))).not.toBe('not refused')
    const marks = (await itemFor(hands.office, FACT))?.marks
    expect(marks?.map(({ verdict, isEarlier }) => [verdict, isEarlier])).toEqual([
      ['differs', true],
      ['agrees', false],
    ])
    expect(marks?.every(({ byName }) => byName === hands.township.name)).toBe(true)
    expect((await getApplicationForReview(hands.office, id, NOW))?.checks.map(({ round }) => round)).toHaveLength(2)
  })

  it('says that a value has changed since it was checked', async () => {
    await prisma.application.updateMany({
      where: { countyCode: COUNTY, id },
      data: { answers: { values: { 'housing.isDeedTaxPaid': true, [FACT]: 'spouse' }, unread: {} } },
    })
    expect((await itemFor(hands.office, FACT))?.marks.at(-1)).toMatchObject({ verdict: 'agrees', isStale: true })
  })

  it('is not rewritten by the application itself', async () => {
    await expect(asApplication((client) => client.query(`update material_check set note = 'x'`))).rejects.toThrow()
    await expect(asApplication((client) => client.query('delete from material_check'))).rejects.toThrow()
  })
})

const asPosted = async () => {
  const { applicationId, version } = await seen(id)
  return { applicationId, version: String(version), fact: FACT }
}
