import { recordAudit } from '@/lib/audit/steps/record-audit'
import { SOURCES } from '@/lib/fact/model'
import { firstValues } from '@/lib/fact/rules/differences'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { mayKeepEnterpriseOf, mayKeepEnterprises } from '../permission'
import { findEnterpriseByUscc, insertEnterprise } from '../repository/enterprises'
import { enterpriseValues } from '../rules/enterprise-values'
import type { RegisterEnterpriseInput } from '../schema'
import { toColumns } from '../steps/to-columns'

const REGISTERED = (name: string): Failure =>
  invalidField('uscc', `该统一社会信用代码已登记为“${name}”，请在企业库中查找后更正`)

/** 登记用人单位. One credit code, one enterprise: a second is refused and names the first. */
export async function registerEnterprise(
  actor: Actor,
  input: RegisterEnterpriseInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { requestId, sourceDocument = null, ...fields } = input
  const refusal = mayKeepEnterprises(actor, 'register') ?? mayKeepEnterpriseOf(actor, fields.townshipCode, 'register')
  if (refusal) return fail(refusal)
  const today = dateIn(now)
  return inTransaction<{ id: string }>(
    async (tx) => {
      const twin = await findEnterpriseByUscc(tx, actor.countyCode, fields.uscc)
      if (twin) return fail(REGISTERED(twin.name))
      const columns = toColumns(fields, { status: 'active', today })
      if (!columns.ok) return columns

      const id = newId()
      await insertEnterprise(tx, actor.countyCode, { id, columns: columns.value, now })
      const changes = firstValues(enterpriseValues(columns.value))
      const subject = { subjectKind: 'enterprise', subjectId: id } as const
      await recordFactChange(tx, actor, {
        ...subject,
        source: SOURCES.entry,
        sourceDocument,
        validFrom: today,
        changes,
        now,
      })
      const summary = `登记用人单位 ${fields.name}`
      await recordAudit(tx, actor, {
        action: 'enterprise.register',
        objectKind: 'enterprise',
        objectId: id,
        summary,
        now,
      })
      return ok({ id })
    },
    { once: { actor, key: requestId, input: fields, now }, onDuplicate: REGISTERED('另一单位') },
  )
}
