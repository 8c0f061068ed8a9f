import { describe, expect, it } from 'vitest'
import { allowDisclosures } from '@/lib/disclosure/commands/allow-disclosures'
import { discloseNumber } from '@/lib/disclosure/commands/disclose-number'
import { takeOwnCopy } from '@/lib/disclosure/commands/take-own-copy'
import { listOwnDisclosures } from '@/lib/disclosure/queries/list-own-disclosures'
import { AllowDisclosuresInput, DiscloseNumberInput } from '@/lib/disclosure/schema'
import { asApplication, asOwner } from '../../support/owner-database'
import { actorFor, actorForUser } from '../../support/personas'
import { aNumber, aTalentOf, NOW, refusalOf, valueOf } from '../talent/a-person'

const wangfang = await actorFor('wangfang')
const zhangmin = await actorFor('zhangmin')
const ouyang = await actorFor('ouyang')
const guard = await actorForUser('anquan')

const asking = (talentId: string, given: Record<string, unknown> = {}) =>
  DiscloseNumberInput.parse({ talentId, field: 'identity', reason: 'verify', words: '与身份证原件核对', ...given })
const allowing = (accountId: string, extra: string) =>
  AllowDisclosuresInput.parse({ accountId, extra, words: '集中核对退回的款项' })

const lastLine = async (): Promise<{ action: string; text: string }> => {
  const { rows } = await asOwner((client) =>
    client.query<{ action: string; text: string }>(
      `select action, summary || ' ' || coalesce(detail::text, '') as text from audit_event order by recorded_at desc, id desc limit 1`,
    ),
  )
  return rows[0] ?? { action: '', text: '' }
}

describe('查看完整号码', () => {
  // Shows ASVS 14.2.6 · G13
  it('gives the number whole, for a reason that the record and the person keep, and the number is in neither', async () => {
    const identityNumber = aNumber()
    const id = await aTalentOf(wangfang, { identityNumber })
    const { number } = valueOf(await discloseNumber(wangfang, asking(id), NOW))
    expect(number).toBe(identityNumber)
    const line = await lastLine()
    expect(line.action).toBe('disclosure.discloseNumber')
    expect(line.text).toContain('与证件或证明材料核对，与身份证原件核对')
    expect(line.text).not.toContain(identityNumber)
  })

  it('is read by the very person, with name, reason and words', async () => {
    const before = await listOwnDisclosures(ouyang)
    valueOf(await discloseNumber(wangfang, asking(String(ouyang.talentId), { field: 'phone', reason: 'contact' }), NOW))
    const [latest, ...rest] = await listOwnDisclosures(ouyang)
    expect(rest).toEqual(before)
    expect(latest).toMatchObject({ field: 'phone', reason: 'contact', words: '与身份证原件核对', byName: '王芳' })
    expect(await listOwnDisclosures(wangfang)).toEqual([])
  })

  it('is for whoever keeps that place’s register, and says nothing of others', async () => {
    const id = await aTalentOf(wangfang)
    for (const user of ['jb101', 'lizheng', 'chenhui', 'linbuzhang', 'anquan', 'shenji'])
      expect(await discloseNumber(await actorForUser(user), asking(id), NOW), user).toMatchObject({ ok: false })
    expect(await discloseNumber(ouyang, asking(id), NOW)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
    // Who sees everybody by another role keeps no more registers for it.
    const elsewhere = await actorForUser('jb101')
    const leading = { role: 'leader', unitCode: 'ZZB', scope: 'department' } as const
    const both = { ...elsewhere, grants: [...elsewhere.grants, leading] }
    expect(await discloseNumber(both, asking(id), NOW)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
    expect(valueOf(await discloseNumber(zhangmin, asking(id), NOW)).number).toHaveLength(18)
  })

  it('needs words, and answers when there is no such number', async () => {
    const id = await aTalentOf(wangfang)
    expect(() => asking(id, { words: '看' })).toThrow()
    expect(refusalOf(await discloseNumber(wangfang, asking(id, { field: 'phone' }), NOW))).toContain('没有登记这个号码')
  })

  // Shows ASVS 2.3.2, 2.4.1
  it('is at most fifty a day, also for sixty at once; the security administrator may allow more, never to oneself', async () => {
    const jb = await actorForUser('jb103')
    const id = await aTalentOf(jb, { townshipCode: jb.grants[0]?.unitCode })
    const sixty = await Promise.all(Array.from({ length: 60 }, () => discloseNumber(jb, asking(id), NOW)))
    expect(sixty.filter(({ ok }) => ok)).toHaveLength(50)
    expect(refusalOf(await discloseNumber(jb, asking(id), NOW))).toContain('达到上限')

    expect(await allowDisclosures(zhangmin, allowing(jb.accountId, '1'), NOW)).toMatchObject({ ok: false })
    expect(await allowDisclosures(guard, allowing(guard.accountId, '1'), NOW)).toMatchObject({ ok: false })
    valueOf(await allowDisclosures(guard, allowing(jb.accountId, '1'), NOW))
    expect(valueOf(await discloseNumber(jb, asking(id), NOW)).left).toBe(0)
    expect(refusalOf(await discloseNumber(jb, asking(id), NOW))).toContain('达到上限')
  }, 60_000)

  it('is never rewritten, and nobody allows themselves, past all our code', async () => {
    await expect(asApplication((client) => client.query('delete from number_disclosure'))).rejects.toThrow('permission')
    await expect(asOwner((client) => client.query('delete from number_disclosure'))).rejects.toThrow('never rewritten')
    const oneself = `insert into disclosure_allowance select county_code, gen_random_uuid(), id, '2026-09-14', 5, 'x', id, now()
                       from account limit 1`
    await expect(asApplication((client) => client.query(oneself))).rejects.toThrow('by_another')
  })
})

it('a copy of one’s own information is taken by oneself alone, and written down', async () => {
  valueOf(await takeOwnCopy(ouyang, {}, NOW))
  expect((await lastLine()).action).toBe('disclosure.takeOwnCopy')
  expect(await takeOwnCopy(wangfang, {}, NOW)).toMatchObject({ ok: false })
})
