import { beforeAll, describe, expect, it } from 'vitest'
import { declareConflict } from '@/lib/application/commands/declare-conflict'
import { judgeDifferent } from '@/lib/duplicate/commands/judge-different'
import { mergeEntries } from '@/lib/duplicate/commands/merge-entries'
import { proposeDuplicate } from '@/lib/duplicate/commands/propose-duplicate'
import { getPair } from '@/lib/duplicate/queries/get-pair'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { correctTalent } from '@/lib/talent/commands/correct-talent'
import { getMergedInto } from '@/lib/talent/queries/get-merged-into'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { listTalents } from '@/lib/talent/queries/list-talents'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { CorrectTalentInput } from '@/lib/talent/schema'
import { loadActor } from '@/lib/account/queries/load-actor'
import { openSession } from '@/lib/account/steps/open-session'
import { publicActor, systemActor } from '@/lib/kernel/actor'
import { ok } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { listReceived } from '@/lib/subsidy/steps/list-received'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { aForm } from '../talent/a-person'
import { aTwinOf, formOf, merge, must, NOW, refusalOf, seenBy, whole } from './twins'

let officer: Actor
let colleague: Actor
const system = systemActor(COUNTY)

beforeAll(async () => {
  officer = await actorFor('zhangmin')
  colleague = await actorForUser('rcb.lin')
})

/** Two entries of one name with nothing under them. */
async function twoEntries(given: Record<string, unknown> = {}): Promise<[string, string]> {
  const first = must(await registerTalent(system, aForm({ name: '慕容雪', ...given }), NOW)).id
  const second = must(await registerTalent(system, aForm({ name: '慕容雪', phone: '13955441234' }), NOW)).id
  return [first, second]
}

describe('two officers with the same pair', () => {
  it('at once: one wins, the other is told who was faster', async () => {
    const ids = await twoEntries()
    const detail = await seenBy(officer, ids, ids[0])
    const results = await Promise.all([
      mergeEntries(officer, formOf(detail), NOW),
      mergeEntries(colleague, formOf(detail), NOW),
    ])
    expect(results.filter(({ ok: isDone }) => isDone)).toHaveLength(1)
    const loser = results.find(({ ok: isDone }) => !isDone)!
    expect(refusalOf(loser)).toMatch(/(张敏|林溪)已于 2026-09-14 判定为“已合并”/)
    expect(await prisma.registerMerge.count({ where: { countyCode: COUNTY, pairId: detail.pair.id } })).toBe(1)
  })

  it('one says the same and one says different: one verdict stands', async () => {
    const ids = await twoEntries()
    const detail = await seenBy(officer, ids, ids[0])
    const { pairId, version } = formOf(detail)
    const results = await Promise.all([
      mergeEntries(officer, formOf(detail), NOW),
      judgeDifferent(colleague, { pairId, version, reason: '两人籍贯不同' }, NOW),
    ])
    expect(results.filter(({ ok: isDone }) => isDone)).toHaveLength(1)
    expect(await prisma.duplicateVerdict.count({ where: { countyCode: COUNTY, pairId } })).toBe(1)
  })
})

describe('a merge is refused', () => {
  it('when something changed since the page was opened', async () => {
    const ids = await twoEntries()
    const detail = await seenBy(officer, ids, ids[0])
    const change = { name: '慕容雪', identityKind: '111', townshipCode: '510799100', ethnicCode: '02' }
    const { version } = await prisma.talent.findFirstOrThrow({ where: { id: ids[1] } })
    const input = { ...change, talentId: ids[1], version: String(version), status: 'active', reason: '本人提供' }
    must(await correctTalent(system, CorrectTalentInput.parse(input), NOW))
    expect(refusalOf(await mergeEntries(officer, formOf(detail), NOW))).toContain('changedMeanwhile')
  })

  it('for rows that cannot stand beside each other, each named with what to do', async () => {
    const employer = await prisma.enterprise.findFirstOrThrow({ where: { countyCode: COUNTY } })
    const job = (startedOn: string) => ({ enterpriseId: employer.id, mode: 'fullTime', startedOn })
    const first = must(await registerTalent(system, aForm({ name: '令狐远', employment: job('2024-01-01') }), NOW)).id
    const second = must(await registerTalent(system, aForm({ name: '令狐远', employment: job('2023-01-01') }), NOW)).id
    const detail = await seenBy(officer, [first, second], first)
    expect(detail.obstacles.map(({ text }) => text).join()).toMatch(
      /两份登记都有在职的全职任职：.*2024-01-01 入职、.*2023-01-01 入职/,
    )
    expect(refusalOf(await mergeEntries(officer, formOf(detail), NOW))).toContain('openJobs')
  })

  it('to whom the county register is not theirs, and to whom is tied to one of the two', async () => {
    const ids = await twoEntries()
    const detail = await seenBy(officer, ids, ids[0])
    const township = await actorFor('wangfang')
    expect(await getPair(township, { id: detail.pair.id, keep: undefined }, NOW)).toBeNull()
    expect(refusalOf(await mergeEntries(township, formOf(detail), NOW))).toContain('duplicate.merge')
    const proposal = { subjectKind: 'talent', firstId: ids[0], secondId: ids[1] } as const
    expect(refusalOf(await proposeDuplicate(township, proposal, NOW))).toContain('duplicate.propose')
    must(await declareConflict(colleague, { subjectKind: 'talent', subjectId: ids[1], reason: '亲属' }, NOW))
    expect(refusalOf(await mergeEntries(colleague, formOf(detail), NOW))).toContain('ownEntry')
  })

  it('for a pair that is one entry', async () => {
    const [id] = await twoEntries()
    const proposal = { subjectKind: 'talent', firstId: id, secondId: id } as const
    expect(refusalOf(await proposeDuplicate(officer, proposal, NOW))).toContain('secondId')
  })
})

describe('after a merge', () => {
  it('the old entry is led to the one that stays: by page, list, number, twin and login', async () => {
    const person = await whole()
    const twin = await aTwinOf(person, [])
    const sessionId = must(
      await inTransaction(async (tx) =>
        ok(
          await openSession(tx, publicActor(COUNTY, null), {
            id: twin.accountId,
            kind: 'talent',
            displayName: '白志超',
          }),
        ),
      ),
    )!
    const detail = await seenBy(officer, [person.id, twin.talentId], person.id)
    await merge(officer, detail)

    expect(await getTalent(officer, twin.talentId, NOW)).toBeNull()
    expect(await getMergedInto(officer, twin.talentId)).toBe(person.id)
    expect(await getMergedInto(officer, person.id)).toBeNull()
    const found = (search: string) => listTalents(officer, { search }, { now: NOW })
    expect((await found('EK9901001')).items.map(({ id }) => id)).toEqual([person.id])
    expect((await found('白志超')).items.filter(({ id }) => id === twin.talentId)).toEqual([])
    const again = { name: '白志超', identityKind: '414', identityNumber: 'EK9901001', townshipCode: '510799100' }
    expect(refusalOf(await registerTalent(system, aForm(again), NOW))).toContain('已登记在“白志超（')
    expect(await loadActor(COUNTY, sessionId, null)).toBeNull()
  })

  it('awards of both count for the one that stays, and the history of both is hers', async () => {
    const person = await prisma.talent.findFirstOrThrow({ where: { countyCode: COUNTY, name: '邱子瑞' } })
    const twin = await aTwinOf(person, [])
    const before = await listReceived(prisma, COUNTY, { talentIds: [person.id], enterpriseIds: [] })
    expect(before.length).toBeGreaterThan(0)
    await merge(officer, await seenBy(officer, [person.id, twin.talentId], twin.talentId))
    const after = await listReceived(prisma, COUNTY, { talentIds: [twin.talentId], enterpriseIds: [] })
    expect(after).toEqual(before.map((award) => ({ ...award, subjectId: twin.talentId })))

    const portrait = await getTalent(officer, twin.talentId, NOW)
    expect(portrait?.history.length).toBeGreaterThan(2)
    const tier = await prisma.talent.findFirstOrThrow({ where: { id: twin.talentId } })
    expect(tier.tier).toBe('E')
  })
})
