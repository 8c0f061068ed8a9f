import { beforeAll, describe, expect, it } from 'vitest'
import { unmergeEntries } from '@/lib/duplicate/commands/unmerge-entries'
import type { Actor } from '@/lib/kernel/actor'
import { systemActor } from '@/lib/kernel/actor'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { ok } from '@/lib/kernel/result'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { addHonour } from '@/lib/talent/commands/add-honour'
import { addInsurance } from '@/lib/talent/commands/add-insurance'
import { correctTalent } from '@/lib/talent/commands/correct-talent'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { AddHonourInput, AddInsuranceInput, CorrectTalentInput } from '@/lib/talent/schema'
import { grantRecognition } from '@/lib/talent/steps/grant-recognition'
import { actorFor, COUNTY } from '../../support/personas'
import { aForm } from '../talent/a-person'
import { LATER, merge, must, NOW, refusalOf, seenBy } from './twins'

const system = systemActor(COUNTY)
let officer: Actor
beforeAll(async () => {
  officer = await actorFor('zhangmin')
})

const row = (id: string) => prisma.talent.findFirstOrThrow({ where: { countyCode: COUNTY, id } })
const undo = (mergeId: string, verdict: 'different' | 'undecided' = 'different') =>
  unmergeEntries(officer, { mergeId, verdict, reason: '经核实是两个人' }, LATER)

/** Two entries, the second with six months of insurance and a phone, made one with the first. */
async function merged() {
  const first = must(await registerTalent(system, aForm({ name: '东方白' }), NOW)).id
  const second = must(await registerTalent(system, aForm({ name: '东方白', phone: '13955443210' }), NOW)).id
  const spell = { talentId: second, fromMonth: '2025-01', toMonth: '2025-06' }
  must(await addInsurance(system, AddInsuranceInput.parse(spell), NOW))
  const detail = await seenBy(officer, [first, second], first)
  const { mergeId } = await merge(officer, detail)
  return { first, second, mergeId, pairId: detail.pair.id }
}

describe('what came after the merge', () => {
  it('stays with the entry that stayed, and what follows from the records is reckoned anew for both', async () => {
    const { first, second, mergeId } = await merged()
    expect((await row(first)).insuredMonths).toBe(6)
    const later = { talentId: first, fromMonth: '2025-07', toMonth: '2025-09' }
    must(await addInsurance(system, AddInsuranceInput.parse(later), NOW))
    must(await addHonour(system, AddHonourInput.parse({ talentId: first, name: '县劳模', level: 'county' }), NOW))
    must(await undo(mergeId))
    expect([(await row(first)).insuredMonths, (await row(second)).insuredMonths]).toEqual([3, 6])
    expect(await prisma.honour.count({ where: { countyCode: COUNTY, talentId: first } })).toBe(1)
    expect((await row(second)).status).toBe('active')
  })

  it('forbids it where a value the merge chose was corrected since, and says which', async () => {
    const { first, mergeId } = await merged()
    const { version, phoneMasked } = await row(first)
    expect(phoneMasked).toBe('139****3210')
    const fields = { name: '东方白', identityKind: '111', townshipCode: '510799100', phone: '13955440000' }
    const input = { ...fields, talentId: first, version: String(version), status: 'active', reason: '换号' }
    must(await correctTalent(system, CorrectTalentInput.parse(input), NOW))
    expect(refusalOf(await undo(mergeId))).toMatch(/登记信息（手机号码）在合并后又有改动/)
    expect((await prisma.registerMerge.findFirstOrThrow({ where: { id: mergeId } })).undoneAt).toBeNull()
  })

  it('forbids it where a recognition was granted to the one person the two were', async () => {
    const { first, mergeId } = await merged()
    const period = { validFrom: toPlainDate('2026-09-14'), validTo: toPlainDate('2028-12-31') }
    const granted = { talentId: first, tier: 'E', basis: '会议', documentNumber: null, applicationId: null, ...period }
    must(await inTransaction(async (tx) => ok(await grantRecognition(tx, system, granted, NOW))))
    expect(refusalOf(await undo(mergeId))).toContain('合并后新授予了 E 类人才认定')
  })
})

describe('a merge', () => {
  it('is undone once, and only after those that came upon it', async () => {
    const { first, mergeId } = await merged()
    const third = must(await registerTalent(system, aForm({ name: '东方白' }), NOW)).id
    const onward = await merge(officer, await seenBy(officer, [first, third], third))
    expect(refusalOf(await undo(mergeId))).toContain('mergedOn')
    must(await undo(onward.mergeId))
    must(await undo(mergeId))
    expect(refusalOf(await undo(mergeId))).toContain('undoneMeanwhile')
  })

  it('leaves the pair judged, or open again', async () => {
    const one = await merged()
    must(await undo(one.mergeId))
    const two = await merged()
    must(await undo(two.mergeId, 'undecided'))
    const statusOf = async (id: string) =>
      (await prisma.duplicatePair.findFirstOrThrow({ where: { countyCode: COUNTY, id } })).status
    expect([await statusOf(one.pairId), await statusOf(two.pairId)]).toEqual(['different', 'open'])
  })

  it('is the whole county register officers’ to undo', async () => {
    const { mergeId } = await merged()
    const township = await actorFor('wangfang')
    const input = { mergeId, verdict: 'different', reason: '不是一人' } as const
    expect(refusalOf(await unmergeEntries(township, input, LATER))).toContain('duplicate.unmerge')
  })
})
