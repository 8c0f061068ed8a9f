import { describe, expect, it } from 'vitest'
import { requestPhoneCode } from '@/lib/account/commands/request-phone-code'
import { loadActor } from '@/lib/account/queries/load-actor'
import { decideVerification } from '@/lib/fact/commands/decide-verification'
import { listPendingVerifications } from '@/lib/fact/queries/list-pending-verifications'
import { publicActor } from '@/lib/kernel/actor'
import type { Phone } from '@/lib/kernel/phone'
import { unseal } from '@/lib/platform/crypto'
import { OUTBOX_BODY } from '@/lib/platform/outbox'
import { registerSelf } from '@/lib/talent/commands/register-self'
import { getMyProfile } from '@/lib/talent/queries/get-my-profile'
import { addEducation } from '@/lib/talent/commands/add-education'
import { AddEducationInput, RegisterSelfInput } from '@/lib/talent/schema'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { aNumber, NOW, refusalOf, valueOf } from './a-person'

const visitor = publicActor(COUNTY, '127.0.0.1')
let phones = 0

/** Asks for a code and reads it out of the outbox. */
async function aProvedPhone(): Promise<{ phone: Phone; code: string }> {
  phones += 1
  const phone = `1991111${String(phones).padStart(4, '0')}` as Phone
  valueOf(await requestPhoneCode(visitor, { purpose: 'register', phone }, NOW))
  const rows = await asOwner((client) =>
    client.query<{ body_sealed: string }>('select body_sealed from outbox_message order by id desc limit 1'),
  )
  const code = /\d{6}/.exec(unseal(OUTBOX_BODY, rows.rows[0]?.body_sealed ?? ''))?.[0] ?? ''
  return { phone, code }
}

const aForm = (given: Record<string, unknown>) =>
  RegisterSelfInput.parse({
    name: '百里知秋',
    identityKind: '111',
    identityNumber: aNumber(),
    townshipCode: '510799100',
    hasAgreed: 'yes',
    education: { educationCode: '14', degreeCode: '308', schoolName: '四川大学', graduatedOn: '2020-06-30' },
    ...given,
  })

describe('registering oneself', () => {
  it('opens a record that waits for verification, and the first login', async () => {
    const done = valueOf(await registerSelf(visitor, aForm(await aProvedPhone()), NOW))
    const me = await loadActor(COUNTY, done.sessionId, null)
    if (!me) throw new Error('no login')
    expect(me).toMatchObject({ kind: 'talent', talentId: done.id })
    const lines = (await getMyProfile(me, NOW))?.portrait.flatMap((group) => group.lines) ?? []
    const education = lines.find(({ key }) => key === 'person.educationCode')
    expect(education).toMatchObject({ text: '硕士研究生毕业', source: '本人填报' })
    expect(education?.verification).toMatchObject({ status: 'pending', departmentCode: 'JYJ' })
  })

  it('is verified by the department that was asked, and by nobody else', async () => {
    const { id } = valueOf(await registerSelf(visitor, aForm(await aProvedPhone()), NOW))
    const zhangmin = await actorFor('zhangmin')
    const officer = {
      ...zhangmin,
      grants: [{ role: 'reviewer' as const, unitCode: 'JYJ', scope: 'department' as const }],
    }
    const waiting = (await listPendingVerifications(officer)).rows.filter(({ subjectId }) => subjectId === id)
    expect(waiting.map(({ label }) => label).sort()).toEqual(['毕业日期', '毕业院校', '最高学位', '最高学历'].sort())
    const verificationId = waiting.find(({ label }) => label === '最高学历')?.id ?? ''
    const rejection = { verificationId, outcome: 'rejected', note: '学信网查无此证' } as const
    expect(refusalOf(await decideVerification(zhangmin, rejection, NOW))).toBe('notFound')
    valueOf(await decideVerification(officer, rejection, NOW))
    expect(refusalOf(await decideVerification(officer, rejection, NOW))).toContain('alreadyDecided')

    const supplied = AddEducationInput.parse({
      talentId: id,
      educationCode: '14',
      degreeCode: '308',
      schoolName: '四川大学',
      sourceDocument: '认证报告',
    })
    valueOf(await addEducation(await actorFor('wangfang'), supplied, NOW))
    expect((await listPendingVerifications(officer)).rows.filter(({ subjectId }) => subjectId === id)).toEqual([])
  })

  // Shows ASVS 16.5.1 · G9
  it('does not tell a stranger whether a number is registered, and uses no code twice', async () => {
    const identityNumber = aNumber()
    const proof = await aProvedPhone()
    valueOf(await registerSelf(visitor, aForm({ ...proof, identityNumber }), NOW))
    const again = refusalOf(
      await registerSelf(visitor, aForm({ ...(await aProvedPhone()), identityNumber, name: '陌生人' }), NOW),
    )
    expect(again).toMatch(/^notOnline：/)
    expect(again).not.toContain('百里')
    expect(refusalOf(await registerSelf(visitor, aForm(proof), NOW))).toContain('wrongCode')
  })

  it('is refused with a wrong code, a wrong number and to whoever is logged in', async () => {
    const proof = await aProvedPhone()
    const wrong = proof.code === '000000' ? '111111' : '000000'
    expect(refusalOf(await registerSelf(visitor, aForm({ ...proof, code: wrong }), NOW))).toContain('wrongCode')
    const misspelt = { ...aForm(proof), identityNumber: '110105194912310021' }
    expect(refusalOf(await registerSelf(visitor, misspelt, NOW))).toContain('校验位不正确')
    expect(refusalOf(await registerSelf(await actorFor('ouyang'), aForm(proof), NOW))).toBe('forbidden')
  })
})
