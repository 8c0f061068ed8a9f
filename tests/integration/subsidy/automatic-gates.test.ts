import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { dateIn, toPlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import { prisma } from '@/lib/platform/prisma'
import { clearGates } from '@/lib/subsidy/commands/clear-gates'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { listGates } from '@/lib/subsidy/queries/list-gates'
import { endEmployment } from '@/lib/talent/commands/end-employment'
import { must, on } from '../application/case-work'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'

const LAST_DAY = toPlainDate('2026-10-05')
/** A day by which every October instalment is due. */
const OCTOBER = on('2026-10-31')

type Award = { readonly id: string; readonly talentId: string }
let reviewer: Actor
let staying: Award
let leaving: Award

const release = (now: Date) => releaseDuePayments(systemActor(COUNTY), {}, now)

/** The instalments of an award that fall due in a month. */
const dueIn = async (award: Award, month: string) => {
  const rows = await prisma.payment.findMany({ where: { countyCode: COUNTY, entitlementId: award.id } })
  return rows.filter(({ dueOn }) => dayOf(dueOn).startsWith(month))
}

/** Monthly awards whose October instalment waits behind its gate. */
async function monthlyAwards(): Promise<Award[]> {
  const rows = await prisma.entitlement.findMany({
    where: {
      countyCode: COUNTY,
      status: 'active',
      itemCode: { in: ['LIV-01', 'LIV-02'] },
      payments: { some: { status: 'gated', dueOn: { gt: LAST_DAY_COLUMN, lte: OCTOBER } } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, talentId }) => ({ id, talentId: talentId ?? '' }))
}
const LAST_DAY_COLUMN = new Date(`${LAST_DAY}T00:00:00Z`)

/** 离职 on record, by the intake officer of the person's township. */
async function leave({ talentId }: Award): Promise<void> {
  const [employment] = await prisma.employment.findMany({
    where: { countyCode: COUNTY, talentId, endedOn: null },
    orderBy: { startedOn: 'desc' },
  })
  const { townshipCode } = await prisma.talent.findUniqueOrThrow({
    where: { countyCode_id: { countyCode: COUNTY, id: talentId } },
  })
  const officer =
    townshipCode === '510799100' ? await actorFor('wangfang') : await actorForUser(`jb${townshipCode.slice(-3)}`)
  const input = { talentId, employmentId: employment?.id ?? '', endedOn: LAST_DAY, sourceDocument: undefined }
  must(await endEmployment(officer, input, on('2026-10-06')))
}

beforeAll(async () => {
  reviewer = await actorFor('zhangmin')
  const [first, second] = await monthlyAwards()
  if (!first || !second) throw new Error('the demo county has no two monthly awards')
  staying = first
  leaving = second
  must(await release(on('2026-10-01')))
  await leave(leaving)
  must(await release(OCTOBER))
})

describe('a month later, by itself', () => {
  it('pays who is still employed and insured, with what was found on record', async () => {
    const [payment, ...more] = await dueIn(staying, '2026-10')
    expect(more).toEqual([])
    expect(payment).toMatchObject({ status: 'due', gateFinding: null })
    expect(payment?.gateOpinion).toMatch(/^按登记信息复核：全职在职、.*均符合$/)
    expect((await listGates(reviewer, OCTOBER)).rows.map((row) => row.paymentId)).not.toContain(payment?.id)
  })

  it('holds the month back from who has left, and tells the reviewer why', async () => {
    const [payment] = await dueIn(leaving, '2026-10')
    expect(payment).toMatchObject({ status: 'gated', gateClearedAt: null })
    const row = (await listGates(reviewer, OCTOBER)).rows.find(({ paymentId }) => paymentId === payment?.id)
    expect(row?.finding).toContain('不符合“全职在职”')
  })

  it('judges each month by its own day: what was due before the last day of work is paid', async () => {
    const [september] = await dueIn(leaving, '2026-09')
    expect(september?.status).toBe('due')
  })

  it('leaves months alone whose day has not come', async () => {
    const [november] = await dueIn(staying, '2026-11')
    expect(november).toMatchObject({ status: 'gated', gateCheckedOn: null })
    expect((await listGates(reviewer, OCTOBER)).rows.map((row) => row.paymentId)).not.toContain(november?.id)
  })
})

describe('the work', () => {
  it('does nothing twice on a day and leaves no second trace', async () => {
    const traces = () => prisma.auditEvent.count({ where: { action: 'subsidy.releaseDuePayments' } })
    const before = await traces()
    expect(must(await release(OCTOBER))).toEqual({ count: 0 })
    expect(await traces()).toBe(before)
  })

  it('looks again the next day', async () => {
    must(await release(on('2026-11-01')))
    const [payment] = await dueIn(leaving, '2026-10')
    expect(payment && dayOf(payment.gateCheckedOn as Date)).toBe(dateIn(on('2026-11-01')))
  })

  it('is the reviewer’s to overrule', async () => {
    const [payment] = await dueIn(leaving, '2026-10')
    const input = { ids: [payment?.id ?? ''], opinion: '离职手续在办，当月工资已发', requestId: undefined }
    must(await clearGates(reviewer, input, on('2026-11-02')))
    const [paid] = await dueIn(leaving, '2026-10')
    expect(paid).toMatchObject({ status: 'due', gateOpinion: input.opinion })
  })
})
