import { SOURCES } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { insertHonours } from '../repository/insert-records'
import { newHonour } from '../rules/new-record'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { honourText } from '../rules/record-text'
import type { AddHonourInput } from '../schema'
import { amendTalent } from '../steps/amend-talent'

/** 登记荣誉 with its level. */
export function addHonour(actor: Actor, input: AddHonourInput, now: Date): Promise<Result<{ id: string }, Failure>> {
  const { talentId, source = SOURCES.entry, sourceDocument, requestId } = input
  return inTransaction<{ id: string }>(
    (tx) =>
      amendTalent(tx, actor, { talentId, verb: 'addHonour', now }, async (owner) => {
        const row = newHonour(input, { id: newId(), source })
        await insertHonours(tx, owner, [row])
        const to = honourText(row)
        const changes = { 'record.honour': { from: null, to } }
        const validFrom = row.awardedOn ?? dateIn(now)
        return ok({
          changes,
          factKeys: RECORD_FACT_KEYS.honour,
          summary: `登记荣誉 ${to}`,
          validFrom,
          source,
          sourceDocument,
        })
      }),
    { once: { actor, key: requestId, input, now } },
  )
}
