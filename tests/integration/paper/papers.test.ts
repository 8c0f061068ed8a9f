import { beforeAll, describe, expect, it } from 'vitest'
import { makeBatchPaper } from '@/lib/paper/commands/make-batch-paper'
import { makeCasePaper } from '@/lib/paper/commands/make-case-paper'
import { makeCaseRoster } from '@/lib/paper/commands/make-case-roster'
import { makeNoticePaper } from '@/lib/paper/commands/make-notice-paper'
import { listApplications } from '@/lib/application/queries/list-applications'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { loadPeople, type People } from '@/prisma/seed/cases/people'
import '@/lib/wiring/register'
import { docxText } from '../../support/docx-text'
import { actorFor, COUNTY } from '../../support/personas'
import { caseOf, must, NOW, refusalOf } from '../application/case-work'
import { ofCase, ofNotice, seededBatch, seededCase, seededNotice } from './seeded-papers'

let office: Actor
let people: People
beforeAll(async () => {
  office = await actorFor('zhangmin')
  people = await loadPeople(COUNTY)
})

const lastLine = () => prisma.auditEvent.findFirstOrThrow({ where: { countyCode: COUNTY }, orderBy: { id: 'desc' } })
async function applicantOf(id: string): Promise<Actor> {
  const { talentId } = await caseOf(id)
  const actor = talentId === null ? null : people.talent(talentId)
  if (!actor) throw new Error('the applicant has no account')
  return actor
}

describe('a paper of a case', () => {
  it('is recorded: who took what of which case, made from which template', async () => {
    const id = await seededCase('SET-09', 'granted')
    const paper = await ofCase(office, 'decisionLetter', id)
    const { number } = await caseOf(id)
    expect(paper.fileName).toMatch(new RegExp(`^决定书 ${number} .+\\.docx$`))
    expect(await lastLine()).toMatchObject({
      action: 'paper.make',
      actorId: office.accountId,
      objectId: id,
      summary: `下载决定书 ${number}`,
      detail: { kind: 'decisionLetter', template: null },
    })
  })

  it('is a letter to the applicant herself, and to no other applicant', async () => {
    const id = await seededCase('SET-09', 'granted')
    const applicant = await applicantOf(id)
    expect(docxText((await ofCase(applicant, 'decisionLetter', id)).bytes)).toContain(applicant.name)
    const input = { kind: 'decisionLetter', applicationId: id } as const
    expect(refusalOf(await makeCasePaper(await actorFor('ouyang'), input, NOW))).toContain('notFound')
    const form = { kind: 'approvalForm', applicationId: id } as const
    expect(refusalOf(await makeCasePaper(applicant, form, NOW))).toContain('目前没有审批表')
  })

  it('is not given to the employer, who confirms the work and reads no decision', async () => {
    const id = await seededCase('SET-09', 'granted')
    const { employerId } = await caseOf(id)
    const contact = employerId === null ? null : people.contactOf(employerId)
    if (!contact) throw new Error('the employer has no contact')
    const input = { kind: 'decisionLetter', applicationId: id } as const
    expect(refusalOf(await makeCasePaper(contact, input, NOW))).toContain('notFound')
  })

  it('is there only where the case has come to it', async () => {
    const waiting = await seededCase('BUY-01', 'inReview')
    const input = { kind: 'decisionLetter', applicationId: waiting } as const
    expect(refusalOf(await makeCasePaper(office, input, NOW))).toContain('目前没有决定书')
    const declined = await seededCase('SET-05', 'declined')
    const letter = docxText((await ofCase(await applicantOf(declined), 'refusalLetter', declined)).bytes)
    expect(letter).toContain('申请复核的办法')
  })

  it('leaves room for hands where nobody has signed yet', async () => {
    const id = await seededCase('BUY-01', 'inReview')
    const text = docxText((await ofCase(office, 'approvalForm', id)).bytes)
    const steps = text.slice(text.indexOf('四、审核审批意见'))
    expect(steps).toMatch(/县委组织部审定\n组织部\n\n\n/)
    expect(steps).toContain('经核对登记信息和材料，符合条件，同意。')
  })

  it('is not there for administrators, for another township and for the public', async () => {
    const id = await seededCase('SET-09', 'granted')
    const input = { kind: 'approvalForm', applicationId: id } as const
    for (const key of ['shenji', 'xitong', 'anquan', 'fuwu']) {
      expect(refusalOf(await makeCasePaper(await actorFor(key), input, NOW))).toContain('notFound')
    }
    const elsewhere: Actor = {
      ...office,
      grants: [{ role: 'intakeOfficer', unitCode: '510799199', scope: 'township' }],
    }
    expect(refusalOf(await makeCasePaper(elsewhere, input, NOW))).toContain('notFound')
  })

  // Shows ASVS 8.2.3, 14.2.6 · G13
  it('shows no whole number of a person or an account', async () => {
    for (const [code, status, kind] of [
      ['SET-09', 'granted', 'decisionLetter'],
      ['SET-09', 'granted', 'approvalForm'],
      ['BUY-01', 'inReview', 'submissionSheet'],
    ] as const) {
      const text = docxText((await ofCase(office, kind, await seededCase(code, status))).bytes)
      expect(text).not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)|(?<!\d)1\d{10}(?!\d)|(?<!\d)62\d{10,}/)
    }
  })
})

describe('a notice on paper', () => {
  it('is for staff; applicants read it where the public does', async () => {
    const noticeId = await seededNotice()
    expect((await ofNotice(office, noticeId)).fileName).toMatch(/^公示公告 .+\.docx$/)
    for (const key of ['ouyang', 'hengrui', 'shenji'])
      expect(refusalOf(await makeNoticePaper(await actorFor(key), { noticeId }, NOW))).toContain('notFound')
  })
})

describe('the papers of a batch', () => {
  it('are not for those who may not see the money of the county', async () => {
    const batchId = await seededBatch()
    for (const key of ['wangfang', 'ouyang', 'shenji'])
      expect(refusalOf(await makeBatchPaper(await actorFor(key), { kind: 'roster', batchId }, NOW))).toContain(
        'notFound',
      )
  })
})

describe('a roster of cases', () => {
  const rosterOf = async (actor: Actor, filter: Parameters<typeof makeCaseRoster>[1]['filter']) => {
    const paper = must(await makeCaseRoster(actor, { filter, note: '已办结' }, NOW))
    const read = await readWorkbook(paper.bytes)
    if (!read.ok) throw new Error(read.failure)
    return read.value[0]?.rows ?? []
  }

  it('has the cases the list shows under the filter, in its order, and their sum', async () => {
    const filter = { statuses: ['granted'] as const }
    const page = await listApplications(office, filter, { now: NOW })
    const rows = await rosterOf(office, filter)
    const body = rows.slice(3, -2)
    expect(body.length).toBe(page.total)
    expect(body.slice(0, page.rows.length).map((row) => row[1])).toEqual(page.rows.map(({ number }) => number))
    const sum = body.reduce((total, row) => total + Number(row[11] ?? 0), 0)
    expect(rows.at(-2)?.[11]).toBeCloseTo(sum, 2)
    expect(sum).toBeGreaterThan(0)
  })

  it('has only what the officer may see', async () => {
    const township = await actorFor('wangfang')
    const mine = (await rosterOf(township, {})).slice(3, -2)
    const page = await listApplications(township, {}, { now: NOW })
    expect(mine.length).toBe(page.total)
    expect(mine.length).toBeLessThan((await rosterOf(office, {})).slice(3, -2).length)
    expect(new Set(mine.map((row) => row[4]))).toEqual(new Set(['城关']))
  })

  it('is refused empty, and to whoever has no cases to read', async () => {
    const filter = { text: '没有这个人' }
    expect(refusalOf(await makeCaseRoster(office, { filter, note: '' }, NOW))).toContain('没有符合条件')
    const auditor = await actorFor('shenji')
    expect(refusalOf(await makeCaseRoster(auditor, { filter: {}, note: '' }, NOW))).toContain('notFound')
  })
})
