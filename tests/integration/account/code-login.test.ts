import { randomInt } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { logInWithCode } from '@/lib/account/commands/log-in-with-code'
import { requestLoginCode } from '@/lib/account/commands/request-login-code'
import { requestPhoneCode } from '@/lib/account/commands/request-phone-code'
import { findSubjectByIdentityPort } from '@/lib/account/ports'
import { loadActor } from '@/lib/account/queries/load-actor'
import { listDemoMessages } from '@/lib/account/queries/list-demo-messages'
import { ensureSubjectAccount } from '@/lib/account/steps/ensure-subject-account'
import { tryOneTimeCode } from '@/lib/account/steps/try-one-time-code'
import { publicActor } from '@/lib/kernel/actor'
import { toPhone, type Phone } from '@/lib/kernel/phone'
import { ok } from '@/lib/kernel/result'
import { businessNow, wallNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'

let count = 0
const someone = () => publicActor(COUNTY, `10.${Math.floor(count / 250)}.7.${count++ % 250}`)
const freshPhone = (): Phone => toPhone(`137${String(randomInt(100_000_000)).padStart(8, '0')}`)

async function applicant(kind: 'talent' | 'enterprise', phone: Phone, displayName = '李试') {
  const subjectId = newId()
  const now = await businessNow()
  const made = await inTransaction(async (tx) =>
    ok(await ensureSubjectAccount(tx, { countyCode: COUNTY, kind, subjectId, displayName, phone }, now)),
  )
  if (!made.ok) throw new Error('no account')
  return { accountId: made.value, subjectId }
}

const ask = (identifier: string, kind: 'talent' | 'enterprise' = 'talent') =>
  requestLoginCode(someone(), { kind, identifier }, wallNow())
const enter = (identifier: string, code: string, kind: 'talent' | 'enterprise' = 'talent', accountId?: string) =>
  logInWithCode(someone(), { kind, identifier, code, accountId }, wallNow())

async function codeSentTo(phone: string): Promise<string> {
  const messages = await listDemoMessages(someone(), phone)
  return /验证码 (\d{6})/.exec(messages?.[0]?.body ?? '')?.[1] ?? ''
}
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000')

describe('applicants log in with a one-time code', () => {
  beforeEach(() => asOwner((client) => client.query('delete from rate_counter')))

  // Shows ASVS 6.5.4, 6.6.2
  it('sends six digits to the phone through the outbox, and lets them in once', async () => {
    const phone = freshPhone()
    const { subjectId } = await applicant('talent', phone)
    expect((await ask(phone)).ok).toBe(true)
    const code = await codeSentTo(phone)
    expect(code).toMatch(/^\d{6}$/)
    const login = await enter(phone, code)
    if (!login.ok || login.value.outcome !== 'entered') throw new Error(JSON.stringify(login))
    const actor = await loadActor(COUNTY, login.value.sessionId, null)
    expect(actor).toMatchObject({ kind: 'talent', talentId: subjectId, enterpriseId: null })
    expect(actor?.grants).toEqual([{ role: 'talent', unitCode: COUNTY, scope: 'self' }])
    expect((await enter(phone, code)).ok).toBe(false)
  })

  it('finds a talent by the number of the identity card too, whoever typed it', async () => {
    const phone = freshPhone()
    const { subjectId } = await applicant('talent', phone)
    findSubjectByIdentityPort.register((_tx, _county, number) =>
      Promise.resolve(number === '51079919900307123X' ? subjectId : null),
    )
    expect((await ask('51079919900307123X')).ok).toBe(true)
    expect((await enter('51079919900307123X', await codeSentTo(phone))).ok).toBe(true)
    const stranger = await ask('510799199003071230')
    expect(stranger.ok).toBe(true)
  })

  // Shows ASVS 16.5.1 · G9
  it('answers an unknown phone exactly as a known one, and a code for it never fits', async () => {
    const [known, unknown] = [freshPhone(), freshPhone()]
    await applicant('talent', known)
    const answers = [await ask(known), await ask(unknown)]
    expect(answers).toEqual([
      { ok: true, value: { kind: 'talent', identifier: known } },
      { ok: true, value: { kind: 'talent', identifier: unknown } },
    ])
    expect(await codeSentTo(unknown)).toBe('')
    expect(await enter(unknown, '123456')).toEqual(await enter(known, otherThan(await codeSentTo(known))))
    const again = [await ask(known), await ask(unknown)]
    expect(again[0]).toEqual(again[1])
    expect(again[0]?.ok).toBe(false)
  })

  // Shows ASVS 6.6.3, 6.5.1 · G8
  it('spends a code with its fifth wrong guess, also when fifty guess at once', async () => {
    const phone = freshPhone()
    await applicant('talent', phone)
    await ask(phone)
    const code = await codeSentTo(phone)
    await Promise.all(Array.from({ length: 50 }, () => enter(phone, otherThan(code))))
    const attempts = await asOwner((client) =>
      client.query<{ attempts: number }>('select max(attempts) as attempts from one_time_code'),
    )
    expect(attempts.rows[0]?.attempts).toBe(5)
    expect((await enter(phone, code)).ok).toBe(false)
  })

  // Shows ASVS 6.5.5, 6.6.2
  it('refuses a code after five minutes, and one that was replaced by a newer', async () => {
    const phone = freshPhone()
    await applicant('talent', phone)
    await ask(phone)
    const first = await codeSentTo(phone)
    await asOwner((client) => client.query('delete from rate_counter'))
    await ask(phone)
    const second = await codeSentTo(phone)
    if (first !== second) expect((await enter(phone, first)).ok).toBe(false)
    await asOwner((client) =>
      client.query(
        `update one_time_code set created_at = created_at - interval '6 minutes', expires_at = expires_at - interval '6 minutes'`,
      ),
    )
    expect((await enter(phone, second)).ok).toBe(false)
  })

  // Shows ASVS 2.4.1
  it('sends at most one code a minute and five an hour to a phone', async () => {
    const phone = freshPhone()
    await applicant('talent', phone)
    expect((await ask(phone)).ok).toBe(true)
    expect((await ask(phone)).ok).toBe(false)
    for (let sent = 1; sent < 5; sent += 1) {
      await asOwner((client) =>
        client.query("update rate_counter set window_start = window_start - interval '61 seconds'"),
      )
      expect((await ask(phone)).ok).toBe(true)
    }
    await asOwner((client) =>
      client.query("update rate_counter set window_start = window_start - interval '61 seconds'"),
    )
    expect((await ask(phone)).ok).toBe(false)
  })

  it('asks the contact of two enterprises which one is meant, and only after a right code', async () => {
    const phone = freshPhone()
    const first = await applicant('enterprise', phone, '甲公司 李红')
    const second = await applicant('enterprise', phone, '乙公司 李红')
    await ask(phone, 'enterprise')
    const code = await codeSentTo(phone)
    expect((await enter(phone, otherThan(code), 'enterprise')).ok).toBe(false)
    const asked = await enter(phone, code, 'enterprise')
    expect(asked).toMatchObject({
      ok: true,
      value: { outcome: 'choose', choices: [{ name: '甲公司 李红' }, { name: '乙公司 李红' }] },
    })
    const chosen = await enter(phone, code, 'enterprise', second.accountId)
    if (!chosen.ok || chosen.value.outcome !== 'entered') throw new Error(JSON.stringify(chosen))
    expect((await loadActor(COUNTY, chosen.value.sessionId, null))?.enterpriseId).toBe(second.subjectId)
    expect(first.accountId).not.toBe(second.accountId)
  })

  it('keeps one account per talent, and carries a new phone over', async () => {
    const [before, after] = [freshPhone(), freshPhone()]
    const { accountId, subjectId } = await applicant('talent', before)
    const again = await inTransaction(async (tx) =>
      ok(
        await ensureSubjectAccount(
          tx,
          { countyCode: COUNTY, kind: 'talent', subjectId, displayName: '李试', phone: after },
          wallNow(),
        ),
      ),
    )
    expect(again).toEqual({ ok: true, value: accountId })
    await ask(before)
    expect(await codeSentTo(before)).toBe('')
    await ask(after)
    expect((await enter(after, await codeSentTo(after))).ok).toBe(true)
  })

  it('sends a code for an objection to any phone, which opens no login', async () => {
    const phone = freshPhone()
    await applicant('talent', phone)
    expect((await requestPhoneCode(someone(), { purpose: 'objection', phone }, wallNow())).ok).toBe(true)
    const code = await codeSentTo(phone)
    expect((await enter(phone, code)).ok).toBe(false)
    expect(await tryOneTimeCode({ countyCode: COUNTY, purpose: 'objection', phone, code })).not.toBeNull()
  })

  // Shows ASVS 14.2.4 · G13
  it('keeps neither code nor phone in clear', async () => {
    const phone = freshPhone()
    await applicant('talent', phone)
    await ask(phone)
    const code = await codeSentTo(phone)
    const dump = await asOwner(async (client) => {
      const tables = ['account', 'one_time_code', 'outbox_message', 'audit_event', 'rate_counter']
      const lines: string[] = []
      for (const table of tables) {
        const found = await client.query<{ line: string }>(`select t::text as line from ${table} t`)
        lines.push(...found.rows.map((row) => row.line))
      }
      return lines.join('\n')
    })
    expect(dump).not.toContain(phone)
    expect(dump).not.toMatch(new RegExp(`\\b${code}\\b`))
  })
})
