import { ENTERPRISE_QUALIFICATIONS } from '@/lib/fact/codes/enterprise-qualification'
import { SOURCES } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { insertQualification } from '../repository/enterprise-periods'
import type { AddQualificationInput } from '../schema'
import { amendEnterprise } from '../steps/amend-enterprise'

/** 登记资质 with its document and validity. */
export function addQualification(
  actor: Actor,
  input: AddQualificationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { enterpriseId, kind, documentNumber = null, validFrom, validTo = null, requestId } = input
  return inTransaction<{ id: string }>(
    (tx) =>
      amendEnterprise(tx, actor, { enterpriseId, verb: 'addQualification', now }, async () => {
        const row = { kind, documentNumber, validFrom, validTo, source: SOURCES.entry }
        await insertQualification(tx, actor.countyCode, enterpriseId, row)
        const label = ENTERPRISE_QUALIFICATIONS.find(kind) ?? kind
        const to = `${label}，${validFrom} 至 ${validTo ?? '长期'}`
        const changes = { 'record.qualification': { from: null, to } }
        return ok({ changes, summary: `登记资质 ${label}`, validFrom, sourceDocument: documentNumber })
      }),
    { once: { actor, key: requestId, input, now } },
  )
}
