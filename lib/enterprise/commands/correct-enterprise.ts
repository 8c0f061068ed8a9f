import { recordAudit } from '@/lib/audit/steps/record-audit'
import { SOURCES } from '@/lib/fact/model'
import { differences } from '@/lib/fact/rules/differences'
import { keepUntouched } from '@/lib/fact/rules/keep-untouched'
import { registerLabel } from '@/lib/fact/rules/register-field'
import { acceptCorrection } from '@/lib/fact/steps/accept-correction'
import { describeChangeMeanwhile } from '@/lib/fact/steps/describe-change-meanwhile'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import { settleVerification } from '@/lib/fact/steps/settle-verification'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { Enterprise } from '../model'
import { mayKeepEnterpriseOf, mayKeepEnterprises } from '../permission'
import { isEnterpriseVisible } from '../repository/enterprise-list'
import { findEnterpriseRow, findSealedPhone, updateEnterprise } from '../repository/enterprises'
import { formValuesOf } from '../rules/form-values'
import { enterpriseValues } from '../rules/enterprise-values'
import type { CorrectEnterpriseInput } from '../schema'
import { toColumns } from '../steps/to-columns'

const USCC_TAKEN = invalidField('uscc', '该统一社会信用代码已登记为另一单位')
const NOTHING_CHANGED = refused('nothingChanged', '没有任何改动，无需保存。')

/** 更正企业登记. Somebody else's change since the form was opened is shown first; the reason stays in the history. */
export async function correctEnterprise(
  actor: Actor,
  input: CorrectEnterpriseInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { enterpriseId: id, version, acknowledgedVersion, reason, correctionId, sourceDocument = null } = input
  const { countyCode } = actor
  const subject = { kind: 'enterprise', id } as const
  const refusal = mayKeepEnterprises(actor, 'correct')
  if (refusal) return fail(refusal)
  return inTransaction<{ id: string }>(
    async (tx) => {
      const found = await findToCorrect(tx, actor, id)
      if (!found.ok) return found
      const before = found.value
      if (before.version !== (acknowledgedVersion ?? version)) {
        return fail(await describeChangeMeanwhile(tx, countyCode, subject, before.version))
      }
      const fields = fieldsOf(input, before)
      const kept = { ...(await findSealedPhone(tx, countyCode, id)), controllerKey: before.controllerKey }
      const columns = toColumns(fields, { status: fields.status, today: dateIn(now), kept })
      if (!columns.ok) return columns

      const changes = differences(enterpriseValues(before), enterpriseValues(columns.value))
      const keys = Object.keys(changes)
      if (keys.length === 0 && columns.value.controllerKey === before.controllerKey) return fail(NOTHING_CHANGED)
      const updated = await updateEnterprise(tx, countyCode, {
        id,
        version: before.version,
        columns: columns.value,
        now,
      })
      if (!updated) return fail(await describeChangeMeanwhile(tx, countyCode, subject, before.version + 1))

      const entry = { subjectKind: 'enterprise', subjectId: id, validFrom: dateIn(now), changes, now } as const
      await recordFactChange(tx, actor, { ...entry, source: SOURCES.correction, sourceDocument, reason })
      await settleVerification(tx, actor, { subject, factKeys: keys }, now)
      if (correctionId) {
        const accepted = await acceptCorrection(tx, actor, { correctionId, subject, reply: reason }, now)
        if (!accepted.ok) return accepted
      }
      const summary = `更正 ${before.name}：${keys.map(registerLabel).join('、')}`
      await recordAudit(tx, actor, {
        action: 'enterprise.correct',
        objectKind: 'enterprise',
        objectId: id,
        summary,
        now,
      })
      return ok({ id })
    },
    { onDuplicate: USCC_TAKEN },
  )
}

/** What the form says of the enterprise; over somebody else's change, only what this officer has touched. */
function fieldsOf(input: CorrectEnterpriseInput, before: Enterprise): CorrectEnterpriseInput {
  const { acknowledgedVersion, was } = input
  return acknowledgedVersion !== undefined && was ? keepUntouched(input, was, formValuesOf(before)) : input
}

async function findToCorrect(tx: Tx, actor: Actor, id: string): Promise<Result<Enterprise, Failure>> {
  const enterprise = await findEnterpriseRow(tx, actor.countyCode, id)
  if (!enterprise || !(await isEnterpriseVisible(tx, actor, id))) return fail({ kind: 'notFound', what: 'enterprise' })
  const elsewhere = mayKeepEnterpriseOf(actor, enterprise.townshipCode, 'correct')
  return elsewhere ? fail(elsewhere) : ok(enterprise)
}
