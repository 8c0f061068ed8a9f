import { SOURCES } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { insertCredentials } from '../repository/insert-records'
import { newCredential } from '../rules/new-record'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { credentialText } from '../rules/record-text'
import type { AddCredentialInput } from '../schema'
import { amendTalent } from '../steps/amend-talent'

/** 登记职称或技能等级 with the day from which it counts. */
export function addCredential(
  actor: Actor,
  input: AddCredentialInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId, source = SOURCES.entry, sourceDocument, requestId } = input
  return inTransaction<{ id: string }>(
    (tx) =>
      amendTalent(tx, actor, { talentId, verb: 'addCredential', now }, async (owner) => {
        const row = newCredential(input, { id: newId(), source })
        await insertCredentials(tx, owner, [row])
        const to = credentialText(row)
        const changes = { 'record.credential': { from: null, to } }
        const validFrom = row.obtainedOn ?? dateIn(now)
        return ok({
          changes,
          factKeys: RECORD_FACT_KEYS.credential,
          summary: `登记 ${to}`,
          validFrom,
          source,
          sourceDocument,
        })
      }),
    { once: { actor, key: requestId, input, now } },
  )
}
