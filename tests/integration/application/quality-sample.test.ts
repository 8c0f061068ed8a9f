import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawQualityRound } from '@/lib/application/commands/draw-quality-round'
import { examineSample } from '@/lib/application/commands/examine-sample'
import { openQualityRound } from '@/lib/application/commands/open-quality-round'
import { getQuality } from '@/lib/application/queries/get-quality'
import { drawSample } from '@/lib/application/rules/quality-sample'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { asApplication, asOwner } from '../../support/owner-database'
import { aCase, aCounty, aTalent, must, NOW } from '../subsidy/subsidy-county'

const county = await aCounty('519981')
const reviewer = (actor: Actor): Actor => ({
  ...actor,
  grants: [{ role: 'reviewer', unitCode: county.code, scope: 'county' }],
})
const deciders = [county.maker, county.checker, county.exporter]
const [examiner, decider] = [reviewer(county.reconciler), reviewer(county.maker)]
const auditor: Actor = { ...county.reconciler, grants: [{ role: 'auditor', unitCode: county.code, scope: 'county' }] }
const BEFORE = new Date(NOW.getTime() - 3_600_000)
const AFTER = new Date(NOW.getTime() + 86_400_000)
const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const anew = { requestId: undefined }

const approveCases = async (count: number) => {
  for (let index = 0; index < count; index += 1)
    await aCase(county, {
      talentId: await aTalent(county, `申请人${index}`),
      instalments: [{ on: '2026-09-01', yuan: 100 }],
      deciderId: String(deciders[index % deciders.length]?.accountId),
    })
}
const openRound = () => prisma.qualityRound.findFirstOrThrow({ where: { countyCode: county.code, status: 'open' } })
const refuses = async (sql: string, values: unknown[] = []) =>
  expect(
    await asApplication((app) =>
      app.query(sql, values).then(
        () => 'done',
        () => 'refused',
      ),
    ),
  ).toBe('refused')

describe('a round', () => {
  it('shows the hash of its seed from the beginning, and the seed only with the sample', async () => {
    must(await openQualityRound(examiner, anew, BEFORE))
    expect(await openQualityRound(examiner, anew, BEFORE)).toMatchObject({ ok: false })
    await approveCases(23)
    const round = await openRound()
    const recorded = await prisma.auditEvent.findFirst({ where: { objectId: round.id } })
    expect(recorded?.summary).toContain(round.commitment)
    expect(await getQuality(examiner, null)).toMatchObject({
      open: { seed: null, commitment: round.commitment },
      shown: null,
    })
    expect(await drawQualityRound(examiner, { roundId: round.id, ...anew }, BEFORE)).toMatchObject({ ok: false })

    const { count } = must(await drawQualityRound(examiner, { roundId: round.id, ...anew }, AFTER))
    const view = await getQuality(auditor, null)
    expect(view).toMatchObject({
      isRederived: true,
      shown: { commitment: round.commitment, listCount: 23, sampleCount: count },
    })
    expect(digest(String(view?.shown?.seed))).toBe(round.commitment)
    expect(view?.sample.map(({ caseNumber }) => caseNumber)).toEqual(view?.sample.map(() => null))
    expect((await openRound()).commitment).not.toBe(round.commitment)
  })

  it('is drawn once, and is drawn again by anybody from seed and list', async () => {
    const drawn = await prisma.qualityRound.findFirstOrThrow({ where: { countyCode: county.code, status: 'drawn' } })
    expect(await drawQualityRound(examiner, { roundId: drawn.id, ...anew }, AFTER)).toMatchObject({ ok: false })
    const lines = await prisma.qualityLine.findMany({ where: { roundId: drawn.id }, orderBy: { position: 'asc' } })
    const byHand = lines
      .map(({ decisionId }) => ({ decisionId, rank: digest(`${drawn.seed}:${decisionId}`) }))
      .sort((a, b) => a.rank.localeCompare(b.rank))
      .slice(0, 3)
    const kept = lines.filter(({ sampled }) => sampled === 'drawn').map(({ decisionId }) => decisionId)
    expect(kept.toSorted()).toEqual(byHand.map(({ decisionId }) => decisionId).toSorted())
    const firsts = deciders.map(({ accountId }) => lines.find(({ reviewerId }) => reviewerId === accountId))
    expect(firsts.every((line) => line?.sampled)).toBe(true)
  })

  it('cannot have its seed, its list or its sample altered by the application itself', async () => {
    const drawn = await prisma.qualityRound.findFirstOrThrow({ where: { countyCode: county.code, status: 'drawn' } })
    const open = await openRound()
    await refuses('update quality_round set commitment = $2 where id = $1', [open.id, '0'.repeat(64)])
    await refuses('update quality_round set seed = $2 where id = $1', [drawn.id, 'chosen'])
    await refuses('update quality_line set sampled = null where round_id = $1', [drawn.id])
    const drawnBy = `status = 'drawn', seed_sealed = null, list_hash = 'x', list_count = 0, sample_count = 0, drawn_by_id = opened_by_id`
    await refuses(`update quality_round set ${drawnBy}, seed = 'chosen', drawn_at = now() where id = $1`, [open.id])
    await asOwner((owner) => owner.query('alter table quality_line disable trigger user'))
    await asOwner((owner) =>
      owner.query(`update quality_line set sampled = null where round_id = $1 and position = 1`, [drawn.id]),
    )
    expect(await getQuality(auditor, null)).toMatchObject({ isRederived: false })
    await asOwner((owner) =>
      owner.query(`update quality_line set sampled = 'first' where round_id = $1 and position = 1`, [drawn.id]),
    )
    await asOwner((owner) => owner.query('alter table quality_line enable trigger user'))
  })

  it('leaves out nothing that was approved between two rounds', async () => {
    await approveCases(4)
    const { id } = await openRound()
    must(await drawQualityRound(examiner, { roundId: id, ...anew }, new Date(AFTER.getTime() + 1000)))
    expect(await prisma.qualityLine.count({ where: { countyCode: county.code } })).toBe(27)
    const empty = await drawQualityRound(
      examiner,
      { roundId: (await openRound()).id, ...anew },
      new Date(AFTER.getTime() + 2000),
    )
    expect(empty).toMatchObject({ failure: { kind: 'refused', reasons: [{ code: 'nothingApproved' }] } })
  })
})

describe('a sampled approval', () => {
  it('is examined once, by a reviewer who signed nothing of the case, and counts for who signed it', async () => {
    const sampled = await prisma.qualityLine.findMany({
      where: { countyCode: county.code, sampled: { not: null }, reviewerId: decider.accountId },
      orderBy: { decisionId: 'asc' },
    })
    const decisionId = String(sampled[0]?.decisionId)
    const wrong = { decisionId, verdict: 'wrong', note: '学历证明已过期', ...anew } as const
    expect(await examineSample(decider, wrong, AFTER)).toMatchObject({ failure: { reasons: [{ code: 'ownCase' }] } })
    expect(await examineSample(auditor, wrong, AFTER)).toMatchObject({ failure: { kind: 'forbidden' } })
    const insert = `insert into quality_finding (county_code, decision_id, verdict, examiner_id, at) values ($1, $2, 'right', $3, now())`
    await refuses(insert, [county.code, decisionId, decider.accountId])
    must(await examineSample(examiner, wrong, AFTER))
    const again = await examineSample(examiner, { decisionId, verdict: 'right', note: undefined, ...anew }, AFTER)
    expect(again).toMatchObject({ failure: { kind: 'conflict' } })
    const notDrawn = await prisma.qualityLine.findFirstOrThrow({ where: { countyCode: county.code, sampled: null } })
    expect(await examineSample(examiner, { ...wrong, decisionId: notDrawn.decisionId }, AFTER)).toMatchObject({
      failure: { kind: 'notFound' },
    })
    const view = await getQuality(examiner, null)
    expect(view?.reviewers.find(({ reviewerName }) => reviewerName === 'maker')).toMatchObject({
      sampled: sampled.length,
      wrong: 1,
      right: 0,
    })
    expect(await getQuality(county.maker, null)).toBeNull()
  })
})

describe('the drawing', () => {
  it('takes a tenth and at least one, everybody’s first, and nothing depends on anything but seed and list', () => {
    const list = fc.uniqueArray(fc.record({ decisionId: fc.uuid(), reviewerId: fc.constantFrom('a', 'b', 'c') }), {
      minLength: 1,
      maxLength: 60,
      selector: ({ decisionId }) => decisionId,
    })
    const law = fc.property(list, fc.string({ minLength: 1 }), (listed, seed) => {
      const sample = drawSample(listed, seed, digest)
      expect(drawSample(listed, seed, digest)).toEqual(sample)
      const drawn = [...sample.values()].filter((why) => why === 'drawn')
      expect(drawn).toHaveLength(Math.max(1, Math.ceil(listed.length / 10)))
      for (const who of new Set(listed.map(({ reviewerId }) => reviewerId)))
        expect(sample.has(String(listed.find(({ reviewerId }) => reviewerId === who)?.decisionId))).toBe(true)
    })
    fc.assert(law, { numRuns: 200, seed: 20261129 })
  })
})
