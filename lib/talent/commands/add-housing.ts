import { SOURCES } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { insertHousing } from '../repository/insert-records'
import { newHousing } from '../rules/new-record'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { housingText } from '../rules/record-text'
import type { AddHousingInput } from '../schema'
import { amendTalent } from '../steps/amend-talent'

/** 登记购房. Whoever has bought here owns a home here. */
export function addHousing(actor: Actor, input: AddHousingInput, now: Date): Promise<Result<{ id: string }, Failure>> {
  const { talentId, source = SOURCES.entry, sourceDocument, requestId } = input
  return inTransaction<{ id: string }>(
    (tx) =>
      amendTalent(tx, actor, { talentId, verb: 'addHousing', now }, async (owner) => {
        const row = newHousing(input, { id: newId(), source })
        await insertHousing(tx, owner, [row])
        const to = housingText(row)
        const amendment = { changes: { 'record.housing': { from: null, to } }, ownsHomeInCounty: true }
        const summary = `登记购房 ${to}`
        return ok({
          ...amendment,
          factKeys: RECORD_FACT_KEYS.housing,
          summary,
          validFrom: row.filedOn,
          source,
          sourceDocument,
        })
      }),
    { once: { actor, key: requestId, input, now } },
  )
}
