import { disableSubjectAccount } from '@/lib/account/steps/disable-subject-account'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayKeepEnterprises } from '../permission'
import { findContact, revokeContactRow } from '../repository/enterprise-periods'
import type { RevokeContactInput } from '../schema'
import { amendEnterprise } from '../steps/amend-enterprise'

const REVOKED = refused('alreadyRevoked', '这项授权已经撤销。')

/** 撤销经办授权: the contact's logins end at once. */
export async function revokeContact(
  actor: Actor,
  input: RevokeContactInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayKeepEnterprises(actor, 'revokeContact')
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  return inTransaction<{ id: string }>(async (tx) => {
    const found = await findContact(tx, countyCode, input.contactId)
    if (!found) return fail({ kind: 'notFound', what: 'contact' })
    const { enterpriseId, contact } = found
    return amendEnterprise(tx, actor, { enterpriseId, verb: 'revokeContact', now }, async () => {
      if (!(await revokeContactRow(tx, countyCode, input.contactId, now))) return fail(REVOKED)
      await disableSubjectAccount(tx, countyCode, contact.accountId)
      return ok({
        changes: { 'record.contact': { from: `${contact.name}，${contact.authorisedFrom} 起`, to: null } },
        summary: `撤销 ${contact.name} 的经办授权`,
        validFrom: dateIn(now),
        reason: input.reason,
      })
    })
  })
}
