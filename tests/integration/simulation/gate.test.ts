import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { checkVersion } from '@/lib/policy/commands/check-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import { checkAndSimulate } from '@/prisma/seed/policies'
import { beginSimulation } from '@/lib/simulation/commands/begin-simulation'
import { continueSimulation } from '@/lib/simulation/commands/continue-simulation'
import { failSimulation } from '@/lib/simulation/commands/fail-simulation'
import { getSimulation } from '@/lib/simulation/queries/get-simulation'
import { simulateRulebook } from '@/lib/simulation/queries/simulate-rulebook'
import { findVersion } from '@/lib/policy/steps/find-version'
import { runLongWork } from '@/lib/wiring/run-long-work'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { NOW, refusalOf } from '../application/case-work'
import { must, rulebookFile } from '../policy/rulebook-file'
import { begin, draft, latest, linesOf, worker, workThrough } from './simulation-work'

let officer: Actor
let second: Actor
let leader: Actor
beforeAll(async () => {
  ;[officer, second, leader] = await Promise.all([actorFor('lizheng'), actorFor('zhaolin'), actorFor('linbuzhang')])
})

/** More people than one part holds, of whom next to nothing is known. */
async function fillUp(count: number): Promise<void> {
  const sealed = { identitySealed: '-', identityLast4Blind: '-', identityMasked: '-' }
  await prisma.talent.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      ...{
        countyCode: COUNTY,
        id: newId(),
        name: '测试',
        namePinyin: '',
        nameInitials: '',
        identityKind: '111',
        ...sealed,
      },
      ...{
        identityBlind: `part ${index}`,
        townshipCode: '510799100',
        status: 'active' as const,
        createdAt: NOW,
        updatedAt: NOW,
      },
    })),
  })
}

/** Ends the transaction that works on a simulation, as the death of its process does. */
async function cutOff(): Promise<void> {
  const held = `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid in
    (select pid from pg_stat_activity where datname = current_database() and xact_start is not null and application_name = 'jucai')`
  for (let tries = 0; tries < 200; tries += 1) {
    const { rowCount } = await asOwner((client) => client.query(held))
    if (rowCount) return
  }
  throw new Error('nothing to cut off')
}

const publish = (versionId: string, actor = officer, now = NOW) =>
  publishVersion(actor, { versionId, requestId: undefined }, now)

async function check(actor: Actor, versionId: string, verdict: 'passed' | 'returned' = 'passed', remarks?: string) {
  const version = await findVersion(prisma, COUNTY, versionId)
  const rulebookHash = version?.rulebookHash ?? ''
  return checkVersion(actor, { versionId, rulebookHash, verdict, remarks, requestId: undefined }, NOW)
}

const text = (from: string, pay = '1100元') =>
  rulebookFile('RENT-01', from, (file) => file.replace('pay: 1000元', `pay: ${pay}`))

describe('publishing', () => {
  it('is refused with everything that is wanting, and what to do', async () => {
    const { versionId } = await draft(officer, text('2026-11-01'))
    const refused = await publish(versionId)
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'refused', heading: '还不能发布', reasons: [{ code: 'notChecked' }, { code: 'notSimulated' }] },
    })
  })

  it('is not opened by the author herself, nor by somebody who read other rules', async () => {
    const { versionId } = await draft(officer, text('2026-11-01'))
    expect(refusalOf(await check(officer, versionId))).toContain('ownDraft')
    const stale = {
      versionId,
      rulebookHash: '0'.repeat(64),
      verdict: 'passed' as const,
      remarks: undefined,
      requestId: undefined,
    }
    expect(refusalOf(await checkVersion(second, stale, NOW))).toContain('draftChanged')
    for (const key of ['wangfang', 'zhangmin', 'chenhui', 'hengrui'] as const)
      expect(refusalOf(await check(await actorFor(key), versionId))).toContain('forbidden')
  })

  it('waits for the author when the second person sends the draft back', async () => {
    const { versionId } = await draft(officer, text('2026-11-01'))
    must(await check(second, versionId, 'returned', '第三条的金额与原文不一致'))
    expect(refusalOf(await publish(versionId))).toContain('第三条的金额与原文不一致')
  })

  it('is open after check and simulation, and closed again by any change of the draft', async () => {
    const { versionId } = await draft(officer, text('2026-11-01'))
    await checkAndSimulate({ officer, checker: second }, versionId, NOW)
    await draft(officer, text('2026-11-01', '1200元'))
    const refused = refusalOf(await publish(versionId))
    expect(refused).toContain('复核以后改过')
    expect(refused).toContain('测算以后改过')
    await draft(officer, text('2026-11-01'))
    must(await publish(versionId))
  })

  it('does not count a check whose giver entered the draft again', async () => {
    const { versionId } = await draft(officer, text('2026-12-01'))
    await checkAndSimulate({ officer, checker: second }, versionId, NOW)
    await draft(second, text('2026-12-01'))
    expect(refusalOf(await publish(versionId))).toContain('由复核人自己重新录入')
  })

  it('may be checked by the leader, and is done once by two who press at once', async () => {
    const { versionId } = await draft(officer, text('2026-12-01', '1300元'))
    await checkAndSimulate({ officer, checker: leader }, versionId, NOW)
    const answers = await Promise.all([publish(versionId), publish(versionId, second)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('does not rest on figures of a month ago, nor on a comparison with another version', async () => {
    const { versionId } = await draft(officer, rulebookFile('LIV-02', '2027-03-01'))
    await checkAndSimulate({ officer, checker: second }, versionId, NOW)
    const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)
    expect(refusalOf(await publish(versionId, officer, days(31)))).toContain('超过 30 天')
    const version = await findVersion(prisma, COUNTY, versionId)
    const view = version && (await getSimulation(officer, version, days(30)))
    expect(view).toMatchObject({ fault: null, ageDays: 30 })
  })
})

describe('a simulation', () => {
  it('of rules that nobody can meet for want of a fact fails, and says which', async () => {
    const odd = text('2027-02-01')
      .replace('asked:\n', 'asked:\n')
      .replace(
        'test: { fact: insurance.isCurrent, equals: true }',
        'test: { fact: employment.isStationed, equals: true }',
      )
    const { versionId } = await draft(officer, odd)
    must(await begin(officer, versionId))
    expect(await latest(versionId)).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('登记库里没有') as string,
    })
    expect(refusalOf(await publish(versionId))).toContain('测算失败')
  })

  it('that goes wrong ends with a number for the log, and nothing is published on it', async () => {
    const { versionId } = await draft(officer, text('2027-02-01'))
    must(await check(second, versionId))
    must(await begin(officer, versionId))
    await asOwner((client) => client.query('alter table housing_record rename to housing_gone'))
    try {
      must(await runLongWork(worker, {}, NOW))
    } finally {
      await asOwner((client) => client.query('alter table housing_gone rename to housing_record'))
    }
    expect(await latest(versionId)).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('编号') as string,
    })
    expect(refusalOf(await publish(versionId))).toContain('测算失败')
  })

  it('goes on where it was cut off, and finds the same', async () => {
    await fillUp(4_200)
    const { versionId } = await draft(officer, text('2027-02-01', '1500元'))
    const asked = await Promise.all([begin(officer, versionId), begin(second, versionId)])
    expect(new Set(asked.map((one) => must(one).simulationId)).size).toBe(1)
    must(await continueSimulation(worker, {}, NOW))
    const half = await latest(versionId)
    expect(half).toMatchObject({ status: 'running', doneCount: 2_000 })
    const killed = expect(continueSimulation(worker, {}, NOW)).rejects.toThrow()
    await cutOff()
    await killed
    expect(await latest(versionId)).toEqual(half)
    await Promise.all([continueSimulation(worker, {}, NOW), continueSimulation(worker, {}, NOW)])
    await workThrough()
    const done = await latest(versionId)
    expect(done).toMatchObject({ status: 'done', doneCount: done.totalCount })
    const entitled = (await linesOf(done.id)).filter(({ verdict }) => verdict === 'entitled')
    expect(entitled).toHaveLength(done.tally.entitled.count)
    const version = await findVersion(prisma, COUNTY, versionId)
    const again = must(await simulateRulebook(worker, version!.rulebook, NOW))
    expect({ ...again.tally, budget: null }).toEqual({ ...done.tally, budget: null })
  })

  it('ends when its draft is changed under way', async () => {
    const { versionId } = await draft(officer, text('2027-02-01', '1600元'))
    must(await begin(officer, versionId))
    await draft(officer, text('2027-02-01', '1700元'))
    await workThrough()
    expect(await latest(versionId)).toMatchObject({ status: 'failed', failure: '测算期间草案改过。' })
  })

  it('once finished is altered by nobody', async () => {
    const edit = (client: { query: (sql: string) => Promise<unknown> }) =>
      client.query(`update simulation set tally = '{}' where status = 'done'`)
    await expect(asOwner(edit)).rejects.toThrow('a finished simulation is immutable')
    await expect(asApplication(edit)).rejects.toThrow('a finished simulation is immutable')
  })

  it('is asked for by who writes or checks policies, and worked on by the system alone', async () => {
    const { versionId } = await draft(officer, text('2027-02-01', '1800元'))
    for (const key of ['wangfang', 'zhangmin', 'hengrui'] as const)
      expect(refusalOf(await beginSimulation(await actorFor(key), { versionId, requestId: undefined }, NOW))).toContain(
        'forbidden',
      )
    expect(refusalOf(await continueSimulation(officer, {}, NOW))).toContain('forbidden')
    expect(refusalOf(await failSimulation(officer, { simulationId: versionId, reason: '不行' }, NOW))).toContain(
      'forbidden',
    )
    expect(refusalOf(await failSimulation(worker, { simulationId: versionId, reason: '不行' }, NOW))).toContain(
      'notFound',
    )
  })
})
