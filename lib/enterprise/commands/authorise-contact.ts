import { ensureSubjectAccount } from '@/lib/account/steps/ensure-subject-account'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { upsertContact } from '../repository/enterprise-periods'
import type { AuthoriseContactInput } from '../schema'
import { amendEnterprise } from '../steps/amend-enterprise'

/** 授权经办联系人: who may log in by phone and act for the enterprise, from when to when. */
export function authoriseContact(
  actor: Actor,
  input: AuthoriseContactInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { enterpriseId, name, phone, authorisedFrom, authorisedTo = null } = input
  return inTransaction<{ id: string }>((tx) =>
    amendEnterprise(tx, actor, { enterpriseId, verb: 'authoriseContact', now }, async () => {
      const { countyCode } = actor
      const account = { countyCode, kind: 'enterprise', subjectId: enterpriseId, displayName: name, phone } as const
      const accountId = await ensureSubjectAccount(tx, account, now)
      await upsertContact(tx, countyCode, enterpriseId, { accountId, name, authorisedFrom, authorisedTo })
      const to = `${name}，${authorisedFrom} 至 ${authorisedTo ?? '长期'}`
      return ok({
        changes: { 'record.contact': { from: null, to } },
        summary: `授权经办联系人 ${name}`,
        validFrom: authorisedFrom,
      })
    }),
  )
}
