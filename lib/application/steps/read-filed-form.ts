import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { ApplicationCore } from '../model'
import { findConsents } from '../repository/consents'
import { findMaterials } from '../repository/materials'
import { findPayeeAccount } from '../repository/payee-accounts'
import { formNeeds } from '../rules/assess-parties'
import { declaredFacts } from '../rules/declared-facts'
import { reviewMaterials } from '../rules/review-materials'
import type { Parties } from './read-parties'

/** What the applicant filled in, handed in and agreed to. */
export async function readFiledForm(
  tx: Tx,
  application: ApplicationCore,
  { rulebook }: VersionInForce,
  { parties, now }: { parties: Parties; now: Date },
) {
  const { countyCode, id, answers, payeeAccountId, submittedAt } = application
  const day = dateIn(submittedAt ?? now)
  const needs = formNeeds(rulebook, { ...parties, answers }, day)
  return {
    declared: declaredFacts(rulebook, application, { ...parties, day }),
    materials: reviewMaterials(needs.materials, await findMaterials(tx, countyCode, id), rulebook),
    payee: payeeAccountId === null ? null : await findPayeeAccount(tx, countyCode, payeeAccountId),
    consents: await findConsents(tx, countyCode, id),
  }
}
