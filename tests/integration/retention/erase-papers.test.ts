import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { declineApplication } from '@/lib/application/commands/decline-application'
import { requestReconsideration } from '@/lib/application/commands/request-reconsideration'
import { takeMaterial } from '@/lib/application/commands/take-material'
import { withdrawApplication } from '@/lib/application/commands/withdraw-application'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { getMyApplication } from '@/lib/application/queries/get-my-application'
import { systemActor } from '@/lib/kernel/actor'
import { env } from '@/lib/platform/env'
import { prisma } from '@/lib/platform/prisma'
import { eraseDuePapers } from '@/lib/retention/commands/erase-due-papers'
import { setRetentionPeriod } from '@/lib/retention/commands/set-retention-period'
import { getRetention } from '@/lib/retention/queries/get-retention'
import '@/lib/wiring/register'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { allHands, bringTo, draftOf, filed, itemIdOf, must, NOW, on, refusalOf, seen } from '../application/case-work'

const system = systemActor(COUNTY)

/** A data folder of its own: the files of the tests' county are everybody's. */
const folder = mkdtempSync(join(tmpdir(), 'jucai-retention-'))
cpSync(join(env().JUCAI_DATA, 'files'), join(folder, 'files'), { recursive: true })
Object.assign(env(), { JUCAI_DATA: folder })
afterAll(() => rmSync(folder, { recursive: true }))

const hands = await allHands()
const keeper = await actorFor('xitong')
const guard = await actorFor('anquan')

const run = async (day: string) => must(await eraseDuePapers(system, {}, on(day)))
const filesOf = (id: string) =>
  prisma.attachment.findMany({ where: { countyCode: COUNTY, ownerId: id }, orderBy: { id: 'asc' } })
const lies = (key: string | null): boolean => key !== null && existsSync(join(env().JUCAI_DATA, 'files', key))
const heldOn = async (day: string) => (await getRetention(keeper, on(day))).overdue.held.map(({ hold }) => hold)

async function declined(): Promise<string> {
  const id = await filed(hands.talent)
  await bringTo(hands, id, 'organisation')
  const words = { clause: '第三条第（五）项', opinion: '未见契税凭证原件' }
  must(await declineApplication(hands.organisation, { ...(await seen(id)), ...words }, NOW))
  return id
}

describe('材料保管期满', () => {
  // Shows ASVS 14.2.7 · G13
  it('takes the papers of a refused case away, bytes and names, when its twelve months are over; the case stays and says so', async () => {
    const id = await declined()
    const before = await filesOf(id)
    const attachmentId = String(before[0]?.id)
    await run('2027-09-13')
    expect(await filesOf(id)).toEqual(before)
    expect(before.every(({ storageKey }) => lies(storageKey))).toBe(true)

    const last = on('2027-09-14')
    expect((await getRetention(keeper, last)).overdue.files).toBeGreaterThanOrEqual(before.length)
    await run('2027-09-14')
    const after = await filesOf(id)
    expect(
      after.map(({ erasedAt, erasedMonths, storageKey, originalName }) => [
        erasedAt,
        erasedMonths,
        storageKey,
        originalName,
      ]),
    ).toEqual(before.map(() => [last, 12, null, '已删除的材料']))
    expect(before.some(({ storageKey }) => lies(storageKey))).toBe(false)
    for (const actor of [hands.talent, hands.office])
      expect(await takeMaterial(actor, { attachmentId }, last)).toMatchObject({
        ok: false,
        failure: { kind: 'notFound' },
      })

    const own = await getMyApplication(hands.talent, id, last)
    expect(own?.materials.flatMap(({ files }) => files).every(({ erasedAt }) => erasedAt !== null)).toBe(true)
    const told = {
      title: '材料已删除',
      lines: [`${before.length} 份材料保管满 12 个月，已按规定删除，办理记录仍在`],
    }
    expect(own?.timeline.at(-1)).toMatchObject(told)
    expect((await getApplicationForReview(hands.office, id, last))?.timeline.at(-1)).toMatchObject(told)
    const lines = await prisma.auditEvent.findMany({
      where: { countyCode: COUNTY, action: 'retention.erasePapers', objectId: id },
    })
    expect(lines.map(({ summary }) => summary)).toEqual([
      expect.stringContaining(`${before.length} 份材料保管满 12 个月`),
    ])
    expect(await run('2027-09-15')).toEqual({ count: 0 })
  })

  it('leaves what is alive, what is looked at again and whoever owes money back', async () => {
    const alive = await draftOf(hands.talent)
    await run('2028-12-01')
    expect((await filesOf(alive)).every(({ storageKey }) => lies(storageKey))).toBe(true)
    must(await withdrawApplication(hands.talent, { applicationId: alive, reason: undefined }, NOW))
    const again = await declined()
    const asked = { applicationId: again, content: '契税凭证已补', requestId: undefined }
    must(await requestReconsideration(hands.talent, asked, NOW))
    expect(await heldOn('2027-10-01')).toEqual(['reconsideration'])

    await asOwner((client) => owe(client, String(hands.talent.talentId)))
    expect(await heldOn('2027-10-01')).toEqual(['reconsideration', 'receivable'])
    await run('2027-10-01')
    for (const id of [alive, again]) expect((await filesOf(id)).every(({ storageKey }) => lies(storageKey))).toBe(true)
    await asOwner((client) =>
      client.query(`update receivable set settled_fen = amount_fen, status = 'settled' where reason = '测试'`),
    )
    await run('2027-10-01')
    expect((await filesOf(alive)).some(({ storageKey }) => lies(storageKey))).toBe(false)
    expect((await filesOf(again)).every(({ storageKey }) => lies(storageKey))).toBe(true)
  })

  it('takes away the bytes of what was marked by whoever was killed before', async () => {
    const id = await draftOf(hands.talent)
    must(await withdrawApplication(hands.talent, { applicationId: id, reason: undefined }, NOW))
    const before = await filesOf(id)
    await asOwner((client) => client.query('update attachment set erased_at = $2 where owner_id = $1', [id, NOW]))
    expect(before.every(({ storageKey }) => lies(storageKey))).toBe(true)
    await run('2026-09-15')
    expect(before.some(({ storageKey }) => lies(storageKey))).toBe(false)
    expect((await filesOf(id)).map(({ storageKey }) => storageKey)).toEqual(before.map(() => null))
  })

  it('is the database’s word too: papers of a live case are kept past all our code, and nothing comes back', async () => {
    const id = await draftOf(hands.talent)
    const erase = (client: { query: (sql: string, values: unknown[]) => Promise<unknown> }) =>
      client.query('update attachment set erased_at = now() where owner_id = $1', [id])
    await expect(asApplication(erase)).rejects.toThrow('alive or was granted')
    await expect(asOwner(erase)).rejects.toThrow('alive or was granted')
    const back = `update attachment set erased_at = null, erased_months = null, erased_rule_id = null where erased_at is not null`
    await expect(asApplication((client) => client.query(back))).rejects.toThrow('does not come back')
    must(await withdrawApplication(hands.talent, { applicationId: id, reason: undefined }, NOW))
  })

  it('is nobody’s to press', async () => {
    for (const actor of [hands.talent, hands.office, keeper, guard])
      expect(refusalOf(await eraseDuePapers(actor, {}, NOW))).toContain('retention.erase')
  })
})

type Client = { query: (sql: string, values?: unknown[]) => Promise<unknown> }

/** An award of this person's that has to be paid back: somebody else's, made hers. */
const owe = async (client: Client, talentId: string): Promise<void> => {
  const one = '(select id from entitlement where talent_id is not null order by id limit 1)'
  await client.query(`update entitlement set talent_id = $1 where id = ${one}`, [talentId])
  await client.query(
    `insert into receivable (county_code, id, entitlement_id, sub_budget_id, amount_fen, reason, steps, status, created_by_id, created_at)
     select e.county_code, gen_random_uuid(), e.id, s.id, 100, '测试', '[]', 'open', a.id, now()
       from entitlement e
       join sub_budget s on s.county_code = e.county_code
       join account a on a.county_code = e.county_code and a.kind = 'staff'
      where e.talent_id = $1 limit 1`,
    [talentId],
  )
}

describe('材料保管期限', () => {
  const set = (months: number | undefined, day: string, itemId?: string) =>
    setRetentionPeriod(keeper, { itemId, months }, on(day))
  const periodOf = async (day: string, code?: string) => {
    const { county, items } = await getRetention(keeper, on(day))
    return (code === undefined ? county : items.find((item) => item.code === code))?.months
  }

  it('is set by the system administrator: longer at once, shorter seven days later, the last word holds', async () => {
    for (const actor of [hands.office, guard])
      expect(refusalOf(await setRetentionPeriod(actor, { itemId: undefined, months: 24 }, NOW))).toContain(
        'retention.setPeriod',
      )
    must(await set(24, '2026-10-01'))
    expect(await periodOf('2026-10-01')).toBe(24)
    must(await set(6, '2026-10-08'))
    expect(await periodOf('2026-10-14')).toBe(24)
    expect((await getRetention(keeper, on('2026-10-14'))).county.next).toEqual({ months: 6, from: '2026-10-15' })
    expect(await periodOf('2026-10-15')).toBe(6)
    must(await set(6, '2026-11-01'))
    must(await set(36, '2026-11-02'))
    expect(await periodOf('2026-12-01')).toBe(36)
  })

  it('is an item’s own until it goes by the county’s again', async () => {
    const itemId = await itemIdOf('BUY-01')
    must(await set(60, '2026-12-01', itemId))
    expect([await periodOf('2026-12-01', 'BUY-01'), await periodOf('2026-12-01')]).toEqual([60, 36])
    must(await set(undefined, '2026-12-02', itemId))
    expect(await periodOf('2026-12-02', 'BUY-01')).toBe(60)
    expect(await periodOf('2026-12-09', 'BUY-01')).toBe(36)
  })
})
