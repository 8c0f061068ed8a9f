import { beforeAll, describe, expect, it } from 'vitest'
import { checkInvariants } from '@/lib/application/queries/check-invariants'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { eachAssessment, type StoredAssessment } from '@/lib/application/repository/assessments'
import { systemActor } from '@/lib/kernel/actor'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { sha256 } from '@/lib/platform/crypto'
import { prisma } from '@/lib/platform/prisma'
import { assessAgain } from '@/lib/policy/engine/basis'
import { findVersion } from '@/lib/policy/steps/find-version'
import '@/lib/wiring/register'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { NOW } from './case-work'

const system = systemActor(COUNTY)
async function all(): Promise<StoredAssessment[]> {
  const found: StoredAssessment[] = []
  for await (const one of eachAssessment(prisma, COUNTY, 7)) found.push(one)
  return found
}

/** Everything that an assessment says, made again from what is stored with it. */
async function again({ versionId, basis }: StoredAssessment): Promise<string> {
  const version = await findVersion(prisma, COUNTY, versionId)
  if (!version || !basis) throw new Error('nothing to make it from')
  return canonicalJson(assessAgain(version.rulebook, basis))
}

let kept: StoredAssessment[]
beforeAll(async () => {
  kept = await all()
})

describe('an assessment kept with a case', () => {
  it('is there at submission and at decision, with every fact it asked for', () => {
    expect(kept.length).toBeGreaterThan(60)
    expect(new Set(kept.map(({ stage }) => stage))).toEqual(new Set(['submission', 'decision']))
    for (const { basis, isIntact } of kept) {
      expect(basis?.readings.length).toBeGreaterThan(0)
      expect(isIntact).toBe(true)
    }
  })

  it('comes out word for word from what is stored alone, for every case of the county', async () => {
    for (const one of kept) expect(await again(one)).toBe(canonicalJson(one.assessment))
    expect(await checkInvariants(system)).toEqual([])
  })

  it('still does when everything the registers say has changed since', async () => {
    await asOwner(async (client) => {
      await client.query(`UPDATE talent SET birth_on = '1950-01-01', education_code = '81', owns_home_in_county = true`)
      await client.query(`UPDATE employment SET mode = 'flexible', annual_pay_fen = 1, contract_to = contract_from`)
      await client.query(`UPDATE enterprise SET employer_type = 'government', industry_code = '6600'`)
      await client.query('DELETE FROM insurance_spell')
    })
    for (const one of await all()) expect(await again(one)).toBe(canonicalJson(one.assessment))
    expect(await checkInvariants(system)).toEqual([])
  })

  it('is told where somebody altered it, on the desk and by the check', async () => {
    const officer = await actorFor('lizheng')
    const { id, applicationId } = await prisma.applicationAssessment.findFirstOrThrow({
      where: { countyCode: COUNTY, stage: 'decision', application: { status: 'granted' } },
      orderBy: { id: 'desc' },
    })
    const isIntact = async () => (await getApplicationForReview(officer, applicationId, NOW))?.assessment.isIntact
    expect(await isIntact()).toBe(true)
    await asOwner((client) =>
      client.query(
        `UPDATE application_assessment SET assessment = jsonb_set(assessment, '{grant,amountFen}', '99900') WHERE id = $1`,
        [id],
      ),
    )
    expect(await isIntact()).toBe(false)
    expect((await checkInvariants(system)).map(({ code, ids }) => [code, ids])).toEqual([
      ['assessmentIntact', [id]],
      ['assessmentRepeats', [id]],
    ])
  })

  it('is found out where it does not follow from its facts, though its hash was made to fit', async () => {
    const [row] = await prisma.applicationAssessment.findMany({
      where: { countyCode: COUNTY, stage: 'submission' },
      include: { version: { select: { rulebookHash: true } } },
      take: 1,
    })
    if (!row) throw new Error('no assessment')
    const { version, ...copy } = row
    const basis = { ...(row.basis as object), readings: [] }
    const { versionId, assessment } = row
    const asOf = row.asOf.toISOString().slice(0, 10)
    const hash = sha256(canonicalJson({ versionId, rulebookHash: version.rulebookHash, asOf, basis, assessment }))
    const id = '00000000-0000-7000-8000-000000000001'
    await prisma.applicationAssessment.create({
      data: { ...copy, id, basis, assessment: assessment as object, hash },
    })
    const found = await checkInvariants(system)
    expect(found.find(({ code }) => code === 'assessmentIntact')?.ids).not.toContain(id)
    expect(found.find(({ code }) => code === 'assessmentRepeats')?.ids).toContain(id)
  })
})
