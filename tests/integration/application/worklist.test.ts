import { beforeAll, describe, expect, it } from 'vitest'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { returnApplication } from '@/lib/application/commands/return-application'
import { countWorklist } from '@/lib/application/queries/count-worklist'
import { listApplications } from '@/lib/application/queries/list-applications'
import { listWorklist } from '@/lib/application/queries/list-worklist'
import type { WaitingKind } from '@/lib/application/rules/waiting'
import type { Actor } from '@/lib/kernel/actor'
import '@/lib/wiring/register'
import { actorFor } from '../../support/personas'
import { allHands, approve, bringTo, filed, must, NOW, on, refusalOf, seen, type Hands } from './case-work'

let hands: Hands
let id: string
beforeAll(async () => {
  hands = await allHands()
  id = await filed(hands.talent)
})

const idsOf = async (actor: Actor, kind: WaitingKind, now = NOW) =>
  (await listWorklist(actor, { kind }, { now })).rows.map((row) => row.caseId)
const countOf = async (actor: Actor, kind: WaitingKind, now = NOW) =>
  (await countWorklist(actor, now)).waiting.find((one) => one.kind === kind)
const elsewhere = (actor: Actor): Actor => ({
  ...actor,
  grants: actor.grants.map((grant) => ({ ...grant, unitCode: '510799101' })),
})

describe('今日待办', () => {
  it('holds nothing while the employer has not spoken', async () => {
    expect(await idsOf(hands.township, 'intake')).not.toContain(id)
  })

  it('shows a confirmed case to the intake of its township only, with the day it is due', async () => {
    await bringTo(hands, id, 'township')
    const { rows } = await listWorklist(hands.township, { kind: 'intake' }, { now: NOW })
    expect(rows.find((row) => row.caseId === id)).toMatchObject({
      who: '欧阳若兰',
      itemCode: 'BUY-01',
      dueOn: '2026-09-17',
    })
    expect(await idsOf(elsewhere(hands.township), 'intake')).not.toContain(id)
    expect(await idsOf(hands.office, 'review')).not.toContain(id)
  })

  it('counts it as due on its day and as overdue after it', async () => {
    const today = await countOf(hands.township, 'intake', on('2026-09-17'))
    const later = await countOf(hands.township, 'intake', on('2026-09-18'))
    expect(today?.today).toBeGreaterThan(0)
    expect(later?.overdue).toBeGreaterThan(today?.overdue ?? 0)
    const late = await listWorklist(hands.township, { kind: 'intake', due: 'overdue' }, { now: on('2026-09-18') })
    expect(late.rows.map((row) => row.caseId)).toContain(id)
  })

  it('moves it to the reviewer, and counts it as passed on for whoever passed it', async () => {
    const before = (await countWorklist(hands.township, NOW)).handled.passed
    await bringTo(hands, id, 'office')
    expect(await idsOf(hands.township, 'intake')).not.toContain(id)
    expect(await idsOf(hands.office, 'review')).toContain(id)
    expect((await countWorklist(hands.township, NOW)).handled.passed).toBe(before + 1)
    const { rows } = await listApplications(hands.township, { handled: 'passed' }, { now: NOW })
    expect(rows.map((row) => row.id)).toContain(id)
  })

  it('puts a case the person has signed before among those that others must do', async () => {
    const both: Actor = { ...hands.township, grants: [...hands.township.grants, ...hands.office.grants] }
    expect(await idsOf(both, 'review')).not.toContain(id)
    expect(await idsOf(both, 'others')).toContain(id)
  })

  it('counts what was sent back for whoever sent it', async () => {
    const fields = { payee: '请换成本人的账户' }
    must(await returnApplication(hands.office, { ...(await seen(id)), opinion: '账户须更正', fields }, NOW))
    const { handled, averageDays } = await countWorklist(hands.office, NOW)
    expect(handled.returned).toBeGreaterThan(0)
    expect(averageDays).not.toBeNull()
    expect(
      (await listApplications(hands.office, { handled: 'returned' }, { now: NOW })).rows.map((row) => row.id),
    ).toContain(id)
  })

  it('shows approved cases to those who publish for the lead unit', async () => {
    const approved = (await listApplications(hands.office, { statuses: ['approved'] }, { now: NOW })).rows.map(
      (row) => row.id,
    )
    expect((await idsOf(hands.office, 'publish')).toSorted()).toEqual(approved.toSorted())
    const labour: Actor = { ...hands.office, grants: [{ role: 'reviewer', unitCode: 'RSJ', scope: 'department' }] }
    const theirs = await listWorklist(labour, { kind: 'publish' }, { now: NOW })
    expect(theirs.rows.every((row) => row.stepName === '人社局')).toBe(true)
    expect(theirs.rows.length).toBeLessThan(approved.length)
  })

  it('is empty for whoever has no work with cases', async () => {
    const administrator = await actorFor('xitong')
    expect((await countWorklist(administrator, NOW)).waiting).toEqual([])
    expect((await listApplications(administrator, {}, { now: NOW })).total).toBe(0)
  })
})

describe('申报件', () => {
  it('finds a case by the step it stands on, and not by another', async () => {
    const reviewed = (await listApplications(hands.office, { stepKind: 'decide' }, { now: NOW })).rows
    expect(reviewed.length).toBeGreaterThan(0)
    expect(reviewed.every((row) => row.status === 'inReview' && row.stepName?.includes('审定'))).toBe(true)
  })

  it('pages through every case once', async () => {
    const all: string[] = []
    let after: string | undefined
    let total = 0
    do {
      const page = await listApplications(hands.office, {}, { now: NOW, after })
      all.push(...page.rows.map((row) => row.id))
      total = page.total
      after = page.next ?? undefined
    } while (after)
    expect(new Set(all).size).toBe(total)
    expect(all.length).toBe(total)
  })

  it('does not let a reviewer sign twice what the list shows', async () => {
    const [waiting] = (await listWorklist(hands.organisation, { kind: 'decide' }, { now: NOW })).rows
    if (!waiting?.caseId) throw new Error('the demo county has a case to decide')
    must(await approve(hands.organisation, waiting.caseId))
    expect(await idsOf(hands.organisation, 'decide')).not.toContain(waiting.caseId)
  })

  it('says that somebody was faster, rather than that one may not, to whoever looked at it before', async () => {
    const [waiting] = (await listWorklist(hands.organisation, { kind: 'decide' }, { now: NOW })).rows
    if (!waiting?.caseId) throw new Error('the demo county has a second case to decide')
    const before = { ...(await seen(waiting.caseId)), opinion: '同意', minuteNumber: undefined }
    must(await approve(hands.organisation, waiting.caseId))
    expect(refusalOf(await approveApplication(hands.organisation, before, NOW))).toContain('"kind":"conflict"')
    const now = { ...before, ...(await seen(waiting.caseId)) }
    expect(refusalOf(await approveApplication(hands.organisation, now, NOW))).toContain('"kind":"forbidden"')
    const outsider = elsewhere(hands.township)
    expect(refusalOf(await approveApplication(outsider, before, NOW))).toContain('"kind":"notFound"')
  })
})
