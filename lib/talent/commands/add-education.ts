import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { insertEducations } from '../repository/insert-records'
import { newEducation } from '../rules/new-record'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { educationText } from '../rules/record-text'
import type { AddEducationInput } from '../schema'
import { amendTalent } from '../steps/amend-talent'
import { SOURCES } from '@/lib/fact/model'

/** 登记学历学位. The highest completed one becomes the talent's education. */
export function addEducation(
  actor: Actor,
  input: AddEducationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId, source = SOURCES.entry, sourceDocument, requestId } = input
  return inTransaction<{ id: string }>(
    (tx) =>
      amendTalent(tx, actor, { talentId, verb: 'addEducation', now }, async (owner) => {
        const row = newEducation(input, { id: newId(), source })
        await insertEducations(tx, owner, [row])
        const to = educationText(row)
        const changes = { 'record.education': { from: null, to } }
        const validFrom = row.graduatedOn ?? dateIn(now)
        return ok({
          changes,
          factKeys: RECORD_FACT_KEYS.education,
          summary: `登记学历 ${to}`,
          validFrom,
          source,
          sourceDocument,
        })
      }),
    { once: { actor, key: requestId, input, now } },
  )
}
