import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { newId } from '@/lib/platform/id'
import { discardDraft } from '@/lib/policy/commands/discard-draft'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import { repealItem } from '@/lib/policy/commands/repeal-item'
import { parse } from 'yaml'
import { writeRulebook } from '@/lib/policy/rulebook/write'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { actorFor, COUNTY } from '../../support/personas'
import { NOW } from '../application/case-work'
import { must, rulebookFile } from './rulebook-file'

let officer: Actor
beforeAll(async () => {
  officer = await actorFor('lizheng')
})

const draft = (sourceText: string, requestId?: string, actor = officer) =>
  draftVersion(actor, { sourceText, changeNote: undefined, requestId }, NOW)
const versionsOf = (itemId: string) =>
  prisma.policyItemVersion.findMany({ where: { countyCode: COUNTY, itemId }, orderBy: { number: 'asc' } })

describe('a rulebook with faults', () => {
  it('is refused with each of them, its line and how to mend it; nothing is kept', async () => {
    const before = await prisma.policyItemVersion.count({ where: { countyCode: COUNTY } })
    const text = rulebookFile('BUY-08', '2027-01-01', (file) =>
      file.replace('applicant: talent', 'applicant: everybody').replace('code: insured', 'code: employed'),
    )
    const lineOf = (part: string) => `第 ${text.split('\n').findIndex((line) => line.includes(part)) + 1} 行`
    const refused = await draft(text)
    if (refused.ok || refused.failure.kind !== 'refused') throw new Error('not refused')
    const { reasons, heading } = refused.failure
    expect(heading).toBe('规则文件有错误')
    expect(reasons.find(({ clause }) => clause === lineOf('applicant:'))?.text).toContain(
      '这里不能写「everybody」，可写：人才（talent）、用人单位（enterprise）',
    )
    expect(await prisma.policyItemVersion.count({ where: { countyCode: COUNTY } })).toBe(before)
  })

  it('that is led by a unit the county has not set up says which, and where to set it up', async () => {
    const refused = await draft(
      rulebookFile('BUY-08', '2027-01-01', (file) => file.replace('leadUnit: ZJJ', 'leadUnit: ZZX')),
    )
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'refused', reasons: [{ code: 'leadUnitMissing' }] } })
    expect(JSON.stringify(refused)).toContain('ZZX')
  })

  it('that is no YAML names the line too', async () => {
    const refused = await draft('code: BUY-08\ntitle: [\n')
    expect(JSON.stringify(refused)).toMatch(/第 \d+ 行/)
  })
})

describe('a draft', () => {
  it('is replaced by the next file, not added to', async () => {
    const first = must(await draft(rulebookFile('BUY-08', '2027-01-01')))
    const again = must(await draft(rulebookFile('BUY-08', '2027-02-01')))
    expect(again).toEqual(first)
    const versions = await versionsOf(first.itemId)
    expect(versions.map(({ number, status }) => `${number} ${status}`)).toEqual(['1 published', '2 draft'])
    expect(versions[1]?.effectiveFrom).toEqual(new Date('2027-02-01T00:00:00Z'))
  })

  it('is the same in Chinese words as in keys', async () => {
    const text = rulebookFile('BUY-08', '2027-03-01')
    const { versionId } = must(await draft(text))
    const hashOf = async () =>
      (await prisma.policyItemVersion.findFirstOrThrow({ where: { id: versionId } })).rulebookHash
    const inKeys = await hashOf()
    const again = must(await draft(writeRulebook(parse(text))))
    expect(again.versionId).toBe(versionId)
    expect(await hashOf()).toBe(inKeys)
  })

  it('changes nothing of what is in force', async () => {
    const item = await prisma.policyItem.findFirstOrThrow({ where: { countyCode: COUNTY, code: 'BUY-08' } })
    must(await draft(rulebookFile('BUY-08', '2027-01-01', (file) => file.replace(/^title: .*$/m, 'title: 改了名字'))))
    const after = await prisma.policyItem.findFirstOrThrow({ where: { countyCode: COUNTY, code: 'BUY-08' } })
    expect(after.title).toBe(item.title)
  })

  it('is written once, however often the form is sent', async () => {
    const requestId = newId()
    const text = rulebookFile('ENT-01', '2027-01-01')
    const answers = await Promise.all(Array.from({ length: 4 }, () => draft(text, requestId)))
    for (const answer of answers) expect(must(answer)).toEqual(must(answers[0]!))
    const entries = await prisma.auditEvent.count({
      where: { countyCode: COUNTY, action: 'policy.draftVersion', objectId: must(answers[0]!).versionId },
    })
    expect(entries).toBe(1)
  })

  it('can be taken back, once; what was published cannot', async () => {
    const { versionId, itemId } = must(await draft(rulebookFile('SET-09', '2027-01-01')))
    const discard = (id: string) => discardDraft(officer, { versionId: id, requestId: undefined }, NOW)
    must(await discard(versionId))
    expect(await discard(versionId)).toMatchObject({ ok: false, failure: { kind: 'notFound' } })
    const [published] = await versionsOf(itemId)
    expect(await discard(published?.id ?? '')).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
    expect((await versionsOf(itemId)).map(({ status }) => status)).toEqual(['published'])
  })
})

describe('nobody but the policy officer', () => {
  const others = ['wangfang', 'zhangmin', 'chenhui', 'linbuzhang', 'ouyang', 'hengrui'] as const

  it.each(others)('%s writes no policy', async (key) => {
    const actor = await actorFor(key)
    const { versionId, itemId } = must(await draft(rulebookFile('SET-05', '2027-01-01')))
    const version = { versionId, requestId: undefined }
    const repeal = { itemId, from: toPlainDate('2027-01-01'), reason: '不再执行', requestId: undefined }
    const answers = [
      await draft(rulebookFile('SET-05', '2027-03-01'), undefined, actor),
      await publishVersion(actor, version, NOW),
      await discardDraft(actor, version, NOW),
      await repealItem(actor, repeal, NOW),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
    expect((await versionsOf(itemId)).map(({ status }) => status)).toEqual(['published', 'draft'])
  })
})
