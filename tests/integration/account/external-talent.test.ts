import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { disableAccount } from '@/lib/account/commands/disable-account'
import { requestPhoneCode } from '@/lib/account/commands/request-phone-code'
import { getExternalPerson } from '@/lib/account/queries/get-external-person'
import { loadActor } from '@/lib/account/queries/load-actor'
import type { Phone } from '@/lib/kernel/phone'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { businessNow } from '@/lib/platform/clock'
import { unseal } from '@/lib/platform/crypto'
import { OUTBOX_BODY } from '@/lib/platform/outbox'
import { registerSelf } from '@/lib/talent/commands/register-self'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { RegisterSelfInput } from '@/lib/talent/schema'
import { settingsFor, startIdentityProvider } from '../../../scripts/test/identity-provider'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { ProviderBrowser } from '../../support/provider-browser'
import { aForm, valueOf } from '../talent/a-person'
import { codeOf, comeAs, lastLine, sessionOf, someone, ticketOf, traces } from './external-work'

const OUYANG = completeResidentId('51079919930318712')
const NEW = { name: '阿卜杜拉·买买提', number: completeResidentId('65010219950817301') }

const provider = await startIdentityProvider({
  application: 'http://127.0.0.1:3100',
  people: {
    ouyang: { name: '欧阳若兰', id_number: OUYANG.toLowerCase(), real_name_verified: true },
    unverified: { name: '欧阳若兰', id_number: OUYANG, real_name_verified: false },
    unsaid: { name: '欧阳若兰', id_number: OUYANG },
    numberless: { name: '欧阳若兰', real_name_verified: true },
    other: { name: '欧阳若', id_number: OUYANG, real_name_verified: true },
    newcomer: { name: NEW.name, id_number: NEW.number, real_name_verified: true, phone_number: '13900077001' },
    phoneless: { name: '诸葛清和', id_number: completeResidentId('51079919690101599'), real_name_verified: true },
  },
})
// The configuration is read at its first use, which is after this line.
Object.assign(process.env, settingsFor(provider.issuer))
afterAll(provider.stop)

const come = (name: string) => comeAs(new ProviderBrowser(), 'talent', name)

async function codeSentTo(phone: Phone): Promise<string> {
  valueOf(await requestPhoneCode(someone(), { purpose: 'register', phone }, await businessNow()))
  const { rows } = await asOwner((client) =>
    client.query<{ body_sealed: string }>('select body_sealed from outbox_message order by id desc limit 1'),
  )
  return /\d{6}/.exec(unseal(OUTBOX_BODY, rows[0]?.body_sealed ?? ''))?.[0] ?? ''
}

describe('a talent by the identity provider', () => {
  beforeEach(() => asOwner((client) => client.query('delete from rate_counter')))

  it('is whom the register has under the verified identity number', async () => {
    const sessionId = sessionOf(await come('ouyang'))
    expect(await loadActor(COUNTY, sessionId, null)).toMatchObject({ kind: 'talent', name: '欧阳若兰' })
    expect(await lastLine('account.logIn')).toMatchObject({ actor_name: '欧阳若兰', detail: { method: 'oidc' } })
    const { rows } = await asOwner((client) => client.query('select 1 from external_identity'))
    expect(rows).toEqual([])
  })

  it.each([
    ['whose number was not verified', 'unverified', 'notVerified'],
    ['of whom nobody says that it was', 'unsaid', 'notVerified'],
    ['without a number', 'numberless', 'notVerified'],
    ['whose name the register writes otherwise', 'other', 'nameDiffers'],
  ])('%s stays out, and nothing changes', async (_who, name, code) => {
    const before = await traces()
    expect(codeOf(await come(name))).toBe(code)
    expect(await traces()).toBe(before)
    expect(await lastLine('account.refuseLogIn')).toMatchObject({ detail: { reason: code } })
  })

  it('stays out while disabled, and without a login of theirs', async () => {
    const form = aForm({ name: '诸葛清和', identityNumber: completeResidentId('51079919690101599') })
    valueOf(await registerTalent(await actorFor('wangfang'), form, await businessNow()))
    expect(codeOf(await come('phoneless'))).toBe('noLogin')

    const { accountId } = await actorFor('ouyang')
    await disableAccount(await actorFor('xitong'), { accountId, reason: '冒用' }, await businessNow())
    expect(codeOf(await come('ouyang'))).toBe('disabled')
  })

  it('who is in no register registers as verified, and as nobody else', async () => {
    const ticket = ticketOf(await come('newcomer'))
    expect(await getExternalPerson(someone(), { ticket, audience: 'talent' })).toMatchObject({
      realName: NEW.name,
      documentNumber: NEW.number,
      phone: '13900077001',
    })
    expect(await getExternalPerson(someone(), { ticket, audience: 'staff' })).toBeNull()

    const phone = '13900077001' as Phone
    const code = await codeSentTo(phone)
    const form = (given: object) =>
      RegisterSelfInput.parse({
        ...{ name: NEW.name, identityKind: '111', identityNumber: NEW.number, townshipCode: '510799100' },
        ...{ phone, code, ticket, hasAgreed: 'yes' },
        ...given,
      })
    const register = async (given: object) => registerSelf(someone(), form(given), await businessNow())
    const before = await traces()
    expect(codeOf(await register({ name: '阿卜杜拉' }))).toBe('notAsVerified')
    expect(codeOf(await register({ identityNumber: completeResidentId('65010219950817302') }))).toBe('notAsVerified')
    expect(codeOf(await register({ ticket: 'B'.repeat(43) }))).toBe('ticketGone')
    expect(await traces()).toBe(before)

    const { id, sessionId } = valueOf(await register({}))
    expect(await loadActor(COUNTY, sessionId, null)).toMatchObject({ talentId: id })
    expect((await lastLine('talent.registerSelf'))?.summary).toContain('经统一身份认证核验')
    expect(await getExternalPerson(someone(), { ticket, audience: 'talent' })).toBeNull()
    expect(await loadActor(COUNTY, sessionOf(await come('newcomer')), null)).toMatchObject({ talentId: id })
  })
})
