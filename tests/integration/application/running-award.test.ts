import { beforeAll, describe, expect, it } from 'vitest'
import { addMaterial } from '@/lib/application/commands/add-material'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { listEntitled } from '@/lib/application/queries/list-entitled'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { actorFor, COUNTY } from '../../support/personas'
import { accountInput, BUY_ANSWERS, itemIdOf, must, NOW, submitInput } from './case-work'

/** A person with an award of the item, as they would ask themselves: `isRunning`, or paid to the end. */
async function holderOf(itemCode: string, isRunning: boolean): Promise<Actor> {
  const awards = await prisma.entitlement.findMany({
    where: { countyCode: COUNTY, itemCode, status: 'active', talentId: { not: null }, openingBatchId: null },
    include: { payments: { select: { status: true } } },
    orderBy: { id: 'asc' },
  })
  const award = awards.find(
    ({ payments }) => payments.some(({ status }) => status !== 'paid' && status !== 'cancelled') === isRunning,
  )
  if (!award?.talentId) throw new Error(`nobody holds ${itemCode}`)
  const account = await prisma.account.findFirst({ where: { countyCode: COUNTY, subjectId: award.talentId } })
  const ouyang = await actorFor('ouyang')
  return { ...ouyang, talentId: award.talentId, accountId: account?.id ?? ouyang.accountId }
}

/** Everything filled in and sent: what the answer was. */
async function file(talent: Actor, itemCode: string, form: { answers: Record<string, string>; papers: string[] }) {
  const { id } = must(await startApplication(talent, { itemId: await itemIdOf(itemCode), talentId: undefined }, NOW))
  must(await saveDraft(talent, { applicationId: id, answers: form.answers }, NOW))
  for (const materialCode of form.papers) {
    const paper = {
      applicationId: id,
      materialCode,
      name: `${materialCode}.pdf`,
      bytes: demoPaper(`${materialCode} 2`),
    }
    must(await addMaterial(talent, paper, NOW))
  }
  must(await setPayeeAccount(talent, accountInput(id), NOW))
  return submitApplication(talent, await submitInput(id), NOW)
}

describe('an award that is being paid', () => {
  let renter: Actor
  beforeAll(async () => {
    renter = await holderOf('RENT-01', true)
  })

  it('is shown as running, and not offered', async () => {
    const rent = (await listEntitled(renter, NOW)).find(({ itemCode }) => itemCode === 'RENT-01')
    expect(rent?.outlook?.verdict).toBe('ineligible')
    expect(rent?.outlook?.reasons.map(({ code }) => code)).toContain('monthsCarried')
    expect(rent?.running?.amountFen).toBeGreaterThan(rent?.running?.paidFen ?? 0)
  })

  it('is not filed for again', async () => {
    const papers = ['labourContract', 'education', 'lease']
    const refused = await file(renter, 'RENT-01', { answers: { 'housing.monthlyRentFen': '1500' }, papers })
    expect(refused).toMatchObject({ failure: { kind: 'refused' } })
    expect(JSON.stringify(refused)).toContain('重新申报不增加待遇')
  })
})

it('an award that is had once in a lifetime is neither offered nor filed for again once it is paid', async () => {
  const owner = await holderOf('BUY-01', false)
  const buy = (await listEntitled(owner, NOW)).find(({ itemCode }) => itemCode === 'BUY-01')
  expect(buy?.outlook?.reasons.map(({ code }) => code)).toContain('onceInLifetime')
  expect(buy?.running).toBeNull()
  const papers = ['purchaseContract', 'deedTaxReceipt', 'ownership']
  const refused = await file(owner, 'BUY-01', { answers: BUY_ANSWERS, papers })
  expect(refused).toMatchObject({ failure: { kind: 'refused' } })
  expect(JSON.stringify(refused)).toContain('终身享受一次')
})
