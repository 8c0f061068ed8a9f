import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import { SOURCES } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { insertEmployments } from '../repository/insert-records'
import { newEmployment } from '../rules/new-record'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { employmentText } from '../rules/record-text'
import type { AddEmploymentInput } from '../schema'
import { amendTalent } from '../steps/amend-talent'

/** 登记任职. One full-time employment without an end at a time: the one before must be ended first. */
export function addEmployment(
  actor: Actor,
  input: AddEmploymentInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId, enterpriseId, source = SOURCES.entry, sourceDocument, requestId } = input
  return inTransaction<{ id: string }>(
    (tx) =>
      amendTalent(tx, actor, { talentId, verb: 'addEmployment', now }, async (owner, { records }) => {
        const enterprise = await findEnterprise(tx, actor.countyCode, enterpriseId)
        if (!enterprise) return fail(invalidField('enterpriseId', '没有找到所选用人单位，请先登记该单位'))
        const row = newEmployment(input, enterprise.name, { id: newId(), source })
        const open = records.employments.find(({ endedOn, mode }) => endedOn === null && mode === 'fullTime')
        if (open && row.endedOn === null && row.mode === 'fullTime') {
          return fail(
            refused('stillEmployed', `现仍在职于${open.enterpriseName}（${open.startedOn} 起，全职），请先登记离职。`),
          )
        }
        await insertEmployments(tx, owner, [row])
        const to = employmentText(row)
        const changes = { 'record.employment': { from: null, to } }
        const validFrom = row.startedOn
        return ok({
          changes,
          factKeys: RECORD_FACT_KEYS.employment,
          summary: `登记任职 ${to}`,
          validFrom,
          source,
          sourceDocument,
        })
      }),
    { once: { actor, key: requestId, input, now } },
  )
}
