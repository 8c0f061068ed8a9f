import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { SOURCES } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { parseResidentId } from '@/lib/kernel/resident-id'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { blindIndex } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { insertHouseholdMember } from '../repository/insert-records'
import { findByIdentity } from '../repository/talents'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { householdText } from '../rules/record-text'
import type { AddHouseholdMemberInput } from '../schema'
import { amendTalent } from '../steps/amend-talent'
import { linkSpouse } from '../steps/link-spouse'

const MARRIED = refused('alreadyMarried', '已登记有配偶。如登记有误，请先撤销原登记。')

/**
 * 登记配偶或子女. A member whose identity number is in the register is linked to it, and a marriage is written on both
 * sides, so that what one half receives counts for the household.
 */
export async function addHouseholdMember(
  actor: Actor,
  input: AddHouseholdMemberInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId, relation, name, validFrom, source = SOURCES.entry, sourceDocument, requestId } = input
  const identity = input.identityNumber === undefined ? null : parseResidentId(input.identityNumber, dateIn(now))
  if (identity && !identity.ok) return fail(invalidField('identityNumber', identity.failure.text))
  const identityBlind = identity === null ? null : blindIndex(IDENTITY, identity.value)
  return inTransaction<{ id: string }>(
    (tx) =>
      amendTalent(tx, actor, { talentId, verb: 'addHouseholdMember', now }, async (owner, { talent, records }) => {
        const isMarried = records.household.some((row) => row.relation === 'spouse' && row.validTo === null)
        if (relation === 'spouse' && isMarried) return fail(MARRIED)
        const member = identityBlind === null ? null : await findByIdentity(tx, actor.countyCode, [identityBlind])
        if (member?.id === talentId) return fail(invalidField('identityNumber', '这是本人的证件号码'))
        if (member && member.name !== name)
          return fail(invalidField('name', '姓名与该证件号码在人才库中的登记不一致，请核对'))

        const row = {
          id: newId(),
          relation,
          memberTalentId: member?.id ?? null,
          name,
          validFrom,
          validTo: null,
          source,
        }
        await insertHouseholdMember(tx, owner, { ...row, identityBlind })
        if (relation === 'spouse' && member) {
          const linked = await linkSpouse(tx, actor, { talent: member, spouse: talent, validFrom, source }, now)
          if (!linked.ok) return linked
        }
        const to = householdText(row)
        const changes = { 'record.household': { from: null, to } }
        return ok({
          changes,
          factKeys: RECORD_FACT_KEYS.household,
          summary: `登记${to}`,
          validFrom,
          source,
          sourceDocument,
        })
      }),
    { once: { actor, key: requestId, input, now }, onDuplicate: MARRIED },
  )
}
