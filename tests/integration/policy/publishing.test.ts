import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import { repealItem } from '@/lib/policy/commands/repeal-item'
import { listPublicItems } from '@/lib/policy/queries/list-public-items'
import { findVersionInForce } from '@/lib/policy/steps/find-version'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { NOW, on } from '../application/case-work'
import { checkAndSimulate } from '@/prisma/seed/policies'
import { must, rulebookFile } from './rulebook-file'

let officer: Actor
let second: Actor
beforeAll(async () => {
  officer = await actorFor('lizheng')
  second = await actorFor('zhaolin')
})

const drafted = async (code: string, from: string) =>
  must(
    await draftVersion(
      officer,
      { sourceText: rulebookFile(code, from), changeNote: undefined, requestId: undefined },
      NOW,
    ),
  )
const ready = (versionId: string) => checkAndSimulate({ officer, checker: second }, versionId, NOW)
const publish = (versionId: string, { actor = officer, requestId = undefined as string | undefined } = {}) =>
  publishVersion(actor, { versionId, requestId }, NOW)
const numberOn = async (itemId: string, day: string) =>
  (await findVersionInForce(prisma, COUNTY, itemId, toPlainDate(day)))?.versionNumber ?? null

describe('a new version', () => {
  it('rules from its first day; the day before belongs to the one before', async () => {
    const { itemId, versionId } = await drafted('BUY-08', '2026-11-01')
    expect(await numberOn(itemId, '2026-11-01')).toBe(1)
    await ready(versionId)
    must(await publish(versionId))
    expect(await numberOn(itemId, '2026-10-31')).toBe(1)
    expect(await numberOn(itemId, '2026-11-01')).toBe(2)
    expect(await numberOn(itemId, '2025-12-31')).toBeNull()
    const rows = await prisma.policyItemVersion.findMany({
      where: { countyCode: COUNTY, itemId },
      orderBy: { number: 'asc' },
    })
    expect(rows.map(({ status }) => status)).toEqual(['superseded', 'published'])
  })

  it('may not begin before the one it follows', async () => {
    const { versionId } = await drafted('BUY-08', '2026-11-01')
    const refused = await publish(versionId)
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'refused', reasons: [{ code: 'versionOverlap' }] } })
  })

  it('is refused while a step of its chain is for a unit the county has not set up', async () => {
    const { itemId, versionId } = must(
      await draftVersion(
        officer,
        {
          sourceText: rulebookFile('SET-05', '2026-12-01', (text) => text.replace(/unit: ZZB/, 'unit: ZZX')),
          changeNote: undefined,
          requestId: undefined,
        },
        NOW,
      ),
    )
    const refused = await publish(versionId)
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'refused', reasons: [{ code: 'chainUnitMissing' }] } })
    expect(JSON.stringify(refused)).toContain('县委组织部审定（ZZX）')
    expect(await numberOn(itemId, '2026-12-01')).toBe(1)
  })

  it('is published by one of two officers who press at once', async () => {
    const { versionId } = await drafted('LIV-01', '2026-12-01')
    await ready(versionId)
    const answers = await Promise.all([publish(versionId), publish(versionId, { actor: second })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ failure: { kind: 'conflict', expected: 'draft' } })
    const published = { countyCode: COUNTY, action: 'policy.publishVersion', objectId: versionId }
    expect(await prisma.auditEvent.count({ where: published })).toBe(1)
  })

  it('answers a repeat of the same request as the first time', async () => {
    const { versionId, itemId } = await drafted('RENT-01', '2026-12-01')
    await ready(versionId)
    const requestId = newId()
    const first = await publish(versionId, { requestId })
    expect(first).toEqual({ ok: true, value: { itemId } })
    expect(await publish(versionId, { requestId })).toEqual(first)
    expect(await publish(versionId)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  })

  it('once published is edited by nobody, the owner of the database included', async () => {
    const edit = (client: { query: (sql: string) => Promise<unknown> }) =>
      client.query("update policy_item_version set source_text = source_text || ' ' where status = 'published'")
    await expect(asOwner(edit)).rejects.toThrow('a published rulebook is immutable')
    await expect(asApplication(edit)).rejects.toThrow('a published rulebook is immutable')
    const remove = asOwner((client) => client.query("delete from policy_item_version where status = 'superseded'"))
    await expect(remove).rejects.toThrow('a published rulebook is immutable')
  })
})

describe('a repealed item', () => {
  const codesOn = async (day: string) => (await listPublicItems(officer, {}, on(day))).map(({ code }) => code)
  const repeal = async (from: string) => {
    const { id } = await prisma.policyItem.findFirstOrThrow({ where: { countyCode: COUNTY, code: 'SET-05' } })
    return repealItem(
      officer,
      { itemId: id, from: toPlainDate(from), reason: '上级文件停止执行', requestId: undefined },
      NOW,
    )
  }

  it('is not repealed for days gone by', async () => {
    expect(await repeal('2026-09-13')).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  })

  it('leaves the policy hall on its day, not before', async () => {
    must(await repeal('2026-10-01'))
    expect(await codesOn('2026-09-30')).toContain('SET-05')
    expect(await codesOn('2026-10-01')).not.toContain('SET-05')
    expect(await codesOn('2026-10-01')).toContain('SET-09')
  })

  it('is repealed once', async () => {
    expect(await repeal('2026-12-01')).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  })
})
