import { findUnit } from '@/lib/account/steps/find-unit'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { SOURCES } from '@/lib/fact/model'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayKeepTalentOf, mayKeepTalents } from '../permission'
import { findByIdentity } from '../repository/talents'
import type { RegisterTalentInput } from '../schema'
import { describeTwin } from '../steps/describe-twin'
import { enterTalent } from '../steps/enter-talent'
import { toBasics } from '../steps/to-basics'
import { toRecords } from '../steps/to-records'

const TWIN = invalidField('identityNumber', '该证件号码刚刚被登记，请在人才库中查找')

/**
 * 登记人才 with whatever records are at hand. One identity, one talent: a second is refused and, where the officer may
 * see the first, names it. A phone gives the person a login.
 */
export async function registerTalent(
  actor: Actor,
  input: RegisterTalentInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const {
    requestId,
    source = SOURCES.entry,
    sourceDocument = null,
    education,
    employment,
    records: given,
    ...fields
  } = input
  const place = { townshipCode: fields.townshipCode, villageCode: fields.villageCode ?? null }
  const refusal = mayKeepTalents(actor, 'register') ?? mayKeepTalentOf(actor, place, 'register')
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  const today = dateIn(now)
  const basics = toBasics(fields, { status: 'active', today })
  if (!basics.ok) return basics

  return inTransaction<{ id: string }>(
    async (tx) => {
      if (!(await findUnit(tx, countyCode, fields.townshipCode)))
        return fail(invalidField('townshipCode', '请选择所在乡镇(街道)'))
      const twin = await findByIdentity(tx, countyCode, [basics.value.identityBlind])
      if (twin) return fail(await describeTwin(tx, actor, twin))
      const inputs = {
        ...given,
        educations: [...(given?.educations ?? []), ...(education ? [education] : [])],
        employments: [...(given?.employments ?? []), ...(employment ? [employment] : [])],
      }
      const records = await toRecords(tx, countyCode, inputs, source)
      if (!records.ok) return records

      const entering = { basics: basics.value, records: records.value, phone: fields.phone }
      const { id, changes } = await enterTalent(tx, countyCode, entering, now)
      const subject = { subjectKind: 'talent', subjectId: id } as const
      await recordFactChange(tx, actor, { ...subject, source, sourceDocument, validFrom: today, changes, now })
      const summary = `登记人才 ${fields.name}`
      await recordAudit(tx, actor, { action: 'talent.register', objectKind: 'talent', objectId: id, summary, now })
      return ok({ id })
    },
    { once: { actor, key: requestId, input, now }, onDuplicate: TWIN },
  )
}
