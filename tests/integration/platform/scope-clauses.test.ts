import { beforeAll, describe, expect, it } from 'vitest'
import { findVisible } from '@/lib/application/repository/visible-one'
import { visibleApplications } from '@/lib/application/repository/visible-applications'
import { visibleEnterprises } from '@/lib/enterprise/repository/visible-enterprises'
import type { Actor } from '@/lib/kernel/actor'
import { pastTheFence } from '@/lib/platform/reach'
import { prisma } from '@/lib/platform/prisma'
import { visibleTalents } from '@/lib/talent/repository/visible-talents'
import { asOwner } from '../../support/owner-database'
import { actorFor } from '../../support/personas'

/** What the clause lets through while row-level security lets everything through: the first fence alone. */
const seen = {
  talents: (actor: Actor) => pastTheFence(() => prisma.talent.findMany({ where: visibleTalents(actor) })),
  enterprises: (actor: Actor) => pastTheFence(() => prisma.enterprise.findMany({ where: visibleEnterprises(actor) })),
  applications: (actor: Actor) =>
    pastTheFence(() => prisma.application.findMany({ where: visibleApplications(actor) })),
}
const idsOf = async (rows: Promise<readonly { readonly id: string }[]>) => (await rows).map(({ id }) => id).sort()
const ownerSees = async (sql: string, values: unknown[]) =>
  (await asOwner((client) => client.query<{ id: string }>(`${sql} order by id`, values))).rows.map(({ id }) => id)

let officer: Actor, talent: Actor, employer: Actor, auditor: Actor
beforeAll(async () => {
  ;[officer, talent, employer, auditor] = await Promise.all([
    actorFor('wangfang'),
    actorFor('ouyang'),
    actorFor('hengrui'),
    actorFor('shenji'),
  ])
})
const places = () => [officer.grants.map(({ unitCode }) => unitCode)]

// Shows ASVS 8.2.2, 8.4.1 · G6
describe('the clause of a query, without the fence behind it,', () => {
  it('keeps talents to the township, the employer and the person', async () => {
    const home = 'select id from talent where merged_into_id is null and township_code = any ($1)'
    expect(await idsOf(seen.talents(officer)), 'the township’s people').toEqual(await ownerSees(home, places()))
    expect(await idsOf(seen.talents(talent)), 'herself').toEqual([talent.talentId])
    const employed = `select distinct talent_id as id from employment join talent on talent.id = talent_id
      where enterprise_id = $1 and ended_on is null and merged_into_id is null`
    expect(await idsOf(seen.talents(employer)), 'the employer’s people').toEqual(
      await ownerSees(employed, [employer.enterpriseId]),
    )
    expect(await idsOf(seen.talents(auditor)), 'nobody').toEqual([])
  })

  it('keeps enterprises to the township and themselves', async () => {
    const home = 'select id from enterprise where merged_into_id is null and township_code = any ($1)'
    expect(await idsOf(seen.enterprises(officer)), 'the township’s enterprises').toEqual(
      await ownerSees(home, places()),
    )
    expect(await idsOf(seen.enterprises(employer)), 'itself').toEqual([employer.enterpriseId])
    for (const actor of [talent, auditor]) expect(await idsOf(seen.enterprises(actor))).toEqual([])
  })

  it('keeps cases to the township, the person and the employer', async () => {
    const home = `select id from application where township_code = any ($1) and submitted_at is not null
      and status <> 'draft'`
    expect(await idsOf(seen.applications(officer)), 'the township’s cases').toEqual(await ownerSees(home, places()))
    const own = "select id from application where talent_id = $1 and subject_kind = 'talent'"
    expect(await idsOf(seen.applications(talent)), 'her cases').toEqual(await ownerSees(own, [talent.talentId]))
    const theirs = `select id from application
      where enterprise_id = $1 or (employer_id = $1 and submitted_at is not null)`
    expect(await idsOf(seen.applications(employer)), 'the employer’s cases').toEqual(
      await ownerSees(theirs, [employer.enterpriseId]),
    )
    expect(await idsOf(seen.applications(auditor))).toEqual([])
  })

  it('answers for one case of another township as if it were not there', async () => {
    const [elsewhere = ''] = await ownerSees(
      'select id from application where not township_code = any ($1) and submitted_at is not null',
      places(),
    )
    const [own = ''] = await idsOf(seen.applications(officer))
    expect(await pastTheFence(() => findVisible(prisma, officer, elsewhere)), 'a case elsewhere').toBeNull()
    expect(await pastTheFence(() => findVisible(prisma, officer, own))).not.toBeNull()
  })
})
