import { findUnit } from '@/lib/account/steps/find-unit'
import { openSession } from '@/lib/account/steps/open-session'
import { settleExternalLogin, useExternalPerson } from '@/lib/account/steps/use-external-person'
import { tryOneTimeCode, useOneTimeCode, WRONG_CODE } from '@/lib/account/steps/try-one-time-code'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { SOURCES } from '@/lib/fact/model'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import { requestVerification } from '@/lib/fact/steps/request-verification'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayRegisterSelf } from '../permission'
import { findByIdentity } from '../repository/talents'
import { selfDeclaredKeys } from '../rules/self-declared-keys'
import type { RegisterSelfInput } from '../schema'
import { enterTalent } from '../steps/enter-talent'
import { toBasics } from '../steps/to-basics'
import { toRecords } from '../steps/to-records'

/** Says as little as it can: whether somebody is registered is not told to whoever types a number. */
const NOT_ONLINE = refused(
  'notOnline',
  '不能在线登记。如您已在人才库中，请用预留手机号码直接登录；手机号码已更换的，请持身份证件到所在乡镇(街道)窗口办理。',
)

/**
 * 自助登记: a person who is not in the register opens her own record. Her phone is proved by a code; what she says of
 * herself waits for the verifying departments. Answers with her first login.
 */
export async function registerSelf(
  actor: Actor,
  input: RegisterSelfInput,
  now: Date,
): Promise<Result<{ id: string; sessionId: string }, Failure>> {
  const refusal = mayRegisterSelf(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  const { code, education, hasAgreed: _agreed, ticket, ...fields } = input
  const today = dateIn(now)
  const basics = toBasics(fields, { status: 'active', today })
  if (!basics.ok) return basics
  const codeId = await tryOneTimeCode({ countyCode, purpose: 'register', phone: fields.phone, code })
  if (codeId === null) return fail(WRONG_CODE)

  return inTransaction<{ id: string; sessionId: string }>(
    async (tx) => {
      if (!(await useOneTimeCode(tx, countyCode, codeId))) return fail(WRONG_CODE)
      if (!(await findUnit(tx, countyCode, fields.townshipCode)))
        return fail(invalidField('townshipCode', '请选择所在乡镇(街道)'))
      const claimed = ticket && { ticket, name: fields.name, documentNumber: fields.identityNumber }
      const passage = claimed ? await useExternalPerson(tx, countyCode, claimed) : null
      if (passage && !passage.ok) return passage
      if (await findByIdentity(tx, countyCode, [basics.value.identityBlind])) return fail(NOT_ONLINE)
      const records = await toRecords(
        tx,
        countyCode,
        { educations: education ? [education] : [] },
        SOURCES.selfDeclared,
      )
      if (!records.ok) return records

      const entering = { basics: basics.value, records: records.value, phone: fields.phone }
      const { id, accountId, changes } = await enterTalent(tx, countyCode, entering, now)
      if (accountId === null) throw new Error('a proved phone gave no login')
      const person: Actor = { ...actor, kind: 'talent', accountId, name: fields.name, talentId: id }

      const subject = { kind: 'talent', id } as const
      const entry = { subjectKind: 'talent', subjectId: id, source: SOURCES.selfDeclared, validFrom: today } as const
      await recordFactChange(tx, person, { ...entry, changes, now })
      await requestVerification(tx, person, { subject, factKeys: selfDeclaredKeys(Object.keys(changes)) }, now)
      const summary = `${fields.name} 自助登记并登录${passage ? '，姓名和证件号码经统一身份认证核验' : ''}`
      await recordAudit(tx, person, { action: 'talent.registerSelf', objectKind: 'talent', objectId: id, summary, now })
      const sessionId = await openSession(tx, actor, { id: accountId, kind: 'talent', displayName: fields.name })
      if (sessionId === null) return fail(WRONG_CODE)
      if (passage) await settleExternalLogin(tx, { countyCode, id: passage.value.id }, sessionId)
      return ok({ id, sessionId })
    },
    { onDuplicate: NOT_ONLINE },
  )
}
