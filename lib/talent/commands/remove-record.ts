import { SOURCES } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { deleteMirroredSpouse, deleteRecordRow } from '../repository/change-records'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { recordText } from '../rules/record-text'
import type { RemoveRecordInput } from '../schema'
import { amendTalent } from '../steps/amend-talent'

/** 撤销登记: takes back a record that was entered in error. Its text and the reason stay in the history. */
export function removeRecord(
  actor: Actor,
  input: RemoveRecordInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId, kind, recordId, reason } = input
  return inTransaction<{ id: string }>((tx) =>
    amendTalent(tx, actor, { talentId, verb: 'removeRecord', now }, async (owner, { records }) => {
      const from = recordText(records, kind, recordId)
      if (from === null || !(await deleteRecordRow(tx, owner, kind, recordId)))
        return fail({ kind: 'notFound', what: kind })
      const spouseId = records.household.find(
        ({ id, relation }) => id === recordId && relation === 'spouse',
      )?.memberTalentId
      if (spouseId) await deleteMirroredSpouse(tx, actor.countyCode, talentId, spouseId)
      const changes = { [`record.${kind}`]: { from, to: null } }
      const particulars = { validFrom: dateIn(now), source: SOURCES.correction, reason }
      return ok({ changes, factKeys: RECORD_FACT_KEYS[kind], summary: `撤销登记 ${from}`, ...particulars })
    }),
  )
}
