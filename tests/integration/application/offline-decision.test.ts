import { beforeAll, describe, expect, it } from 'vitest'
import { addDecisionScan } from '@/lib/application/commands/add-decision-scan'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { declineApplication } from '@/lib/application/commands/decline-application'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { getMaterialFile } from '@/lib/application/queries/get-material-file'
import { getMyApplication } from '@/lib/application/queries/get-my-application'
import type { Actor } from '@/lib/kernel/actor'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { loadPeople } from '@/prisma/seed/cases/people'
import '@/lib/wiring/register'
import { asApplication } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { caseOf, must, NOW, on, onPaper, refusalOf, seen } from './case-work'

const OPINION = '按会议审定意见办理。'
let office: Actor
let id: string
beforeAll(async () => {
  office = await actorFor('zhangmin')
  const waiting = await prisma.application.findFirstOrThrow({
    where: { countyCode: COUNTY, status: 'inReview', unitCode: 'RCB', item: { code: 'ENT-01' } },
  })
  id = waiting.id
})

const scanOf = (applicationId: string, bytes: Uint8Array<ArrayBuffer> = demoPaper('minute')) => ({
  applicationId,
  name: '签批件.pdf',
  bytes,
})
const tryWith = async (record: object) =>
  refusalOf(await approveApplication(office, { ...(await seen(id)), opinion: OPINION, ...record }, NOW))

describe('线下审定', () => {
  it('is not signed without minute, day, signer and scan: all that is missing is said at once', async () => {
    const said = await tryWith({ opinion: undefined })
    for (const field of ['minuteNumber', 'decidedOn', 'signer', 'scanId', 'opinion'])
      expect(said).toContain(`"path":"${field}"`)
    expect((await caseOf(id)).status).toBe('inReview')
  })

  it('was not decided tomorrow, nor before the case lay before the meeting', async () => {
    const record = await onPaper(office, id)
    expect(await tryWith({ ...record, decidedOn: toPlainDate('2026-09-15') })).toContain('不能晚于今天（2026-09-14）')
    const since = (await caseOf(id)).stepSince
    expect(since?.toISOString().slice(0, 10)).toBe('2026-09-07')
    expect(await tryWith({ ...record, decidedOn: toPlainDate('2026-09-06') })).toContain('2026-09-07')
  })

  it('takes no scan of another case, and none that is no picture and no PDF', async () => {
    const other = await prisma.applicationMaterial.findFirstOrThrow({ where: { countyCode: COUNTY } })
    const record = await onPaper(office, id)
    expect(await tryWith({ ...record, scanId: other.attachmentId })).toContain('不是为本件上传的')
    const page = new TextEncoder().encode('<html><script>alert(1)</script></html>')
    expect(refusalOf(await addDecisionScan(office, scanOf(id, page), NOW))).toContain('只收 PDF、JPG、PNG')
  })

  it('is recorded by nobody who signed the case before', async () => {
    const earlier = await prisma.reviewDecision.findFirstOrThrow({
      where: { countyCode: COUNTY, applicationId: id, decision: 'approve' },
    })
    const both: Actor = { ...office, accountId: earlier.actorId }
    expect(refusalOf(await addDecisionScan(both, scanOf(id), NOW))).toContain('signedBefore')
    const record = await onPaper(office, id)
    const input = { ...(await seen(id)), opinion: OPINION, ...record }
    expect(refusalOf(await approveApplication(both, input, NOW))).toContain('signedBefore')
  })

  it('takes a scan only on a step that is decided on paper, from whose step it is', async () => {
    const elsewhere = await prisma.application.findFirstOrThrow({
      where: { countyCode: COUNTY, status: 'inReview', unitCode: 'ZZB' },
    })
    const organisation = await actorFor('zhouzheng')
    expect(refusalOf(await addDecisionScan(organisation, scanOf(elsewhere.id), NOW))).toContain('notOffline')
    expect(refusalOf(await addDecisionScan(organisation, scanOf(id), NOW))).toContain('forbidden')
  })

  it('is refused on paper with the same record', async () => {
    const refusal = { ...(await seen(id)), clause: '第二条', opinion: '会议未予通过。' }
    expect(refusalOf(await declineApplication(office, refusal, NOW))).toContain('"path":"minuteNumber"')
  })

  it('is kept with the signature, shown in the timeline with its scan at the desk, and without it to who applied', async () => {
    const record = await onPaper(office, id)
    must(await approveApplication(office, { ...(await seen(id)), opinion: OPINION, ...record }, NOW))
    const row = await prisma.offlineDecision.findFirstOrThrow({ where: { countyCode: COUNTY, applicationId: id } })
    expect(row).toMatchObject({
      decision: 'approve',
      signer: '周正',
      scanId: record.scanId,
      recordedById: office.accountId,
    })

    const view = await getApplicationForReview(office, id, NOW)
    const signed = view?.timeline.find(({ files }) => files.length > 0)
    expect(signed?.lines).toEqual([OPINION, '线下审定：云人才纪〔2026〕7号', '2026-09-14 周正签批'])
    expect(signed?.files).toEqual([{ id: record.scanId, name: '会议纪要.pdf' }])

    const applicant = await applicantOf(id)
    const own = await getMyApplication(applicant, id, NOW)
    expect(own?.timeline.flatMap(({ lines }) => lines)).toContain('线下审定：云人才纪〔2026〕7号')
    expect(own?.timeline.flatMap(({ files }) => files)).toEqual([])
    expect((await getMaterialFile(office, record.scanId))?.file.name).toBe('会议纪要.pdf')
    expect(await getMaterialFile(applicant, record.scanId)).toBeNull()
  })

  it('is never changed afterwards', async () => {
    await asApplication(async (client) => {
      await expect(client.query(`update offline_decision set signer = '别人'`)).rejects.toThrow('permission denied')
      await expect(client.query('delete from offline_decision')).rejects.toThrow('permission denied')
    })
  })

  it('dates nothing later than it was recorded, whatever the commands say', async () => {
    const row = await prisma.offlineDecision.findFirstOrThrow({ where: { countyCode: COUNTY, applicationId: id } })
    const later = { ...row, id: row.id.replace(/.$/, 'f'), round: 9, decidedOn: on('2026-09-16') }
    await expect(prisma.offlineDecision.create({ data: later })).rejects.toThrow('offline_decision_decided_on_check')
  })
})

describe('a refusal on paper', () => {
  it('keeps the minute beside the clause', async () => {
    const second = await prisma.application.findFirstOrThrow({
      where: { countyCode: COUNTY, status: 'inReview', unitCode: 'JXJ', item: { code: 'ENT-01' } },
    })
    const industry: Actor = {
      ...(await actorFor('zhouzheng')),
      grants: [{ role: 'reviewer', unitCode: 'JXJ', scope: 'department' }],
    }
    must(await approveApplication(industry, { ...(await seen(second.id)), opinion: '符合条件。' }, NOW))
    const record = await onPaper(office, second.id)
    const refusal = { ...(await seen(second.id)), clause: '第二条', opinion: '会议未予通过。', ...record }
    must(await declineApplication(office, refusal, NOW))
    const kept = await prisma.offlineDecision.findFirstOrThrow({
      where: { countyCode: COUNTY, applicationId: second.id },
    })
    expect([kept.decision, kept.minuteNumber]).toEqual(['decline', '云人才纪〔2026〕7号'])
    const view = await getApplicationForReview(office, second.id, NOW)
    expect(view?.timeline.at(-1)?.lines).toEqual([
      '会议未予通过。',
      '依据：第二条',
      '线下审定：云人才纪〔2026〕7号',
      '2026-09-14 周正签批',
    ])
  })
})

async function applicantOf(applicationId: string): Promise<Actor> {
  const { enterpriseId } = await caseOf(applicationId)
  const people = await loadPeople(COUNTY)
  const contact = enterpriseId === null ? null : people.contactOf(enterpriseId)
  if (!contact) throw new Error('nobody applied')
  return contact
}
