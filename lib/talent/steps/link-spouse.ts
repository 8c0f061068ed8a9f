import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Talent } from '../model'
import { findSpouseOn } from '../repository/change-records'
import { insertHouseholdMember } from '../repository/insert-records'
import { findSealedColumns } from '../repository/talents'
import { householdText } from '../rules/record-text'

/** Writes the other half of a marriage between two people of the register; refuses when that half has another spouse. */
export async function linkSpouse(
  tx: Tx,
  actor: Actor,
  link: { talent: Talent; spouse: Talent; validFrom: PlainDate; source: string },
  now: Date,
): Promise<Result<void, Failure>> {
  const { talent, spouse, validFrom, source } = link
  const { countyCode } = actor
  const owner = { countyCode, talentId: talent.id }
  const existing = await findSpouseOn(tx, owner)
  if (existing) return fail(refused('spouseMarried', `${talent.name}已登记有配偶，请先核对其登记。`))
  const row = {
    id: newId(),
    relation: 'spouse',
    memberTalentId: spouse.id,
    name: spouse.name,
    validFrom,
    validTo: null,
    source,
  } as const
  const { identityBlind } = await findSealedColumns(tx, countyCode, spouse.id)
  await insertHouseholdMember(tx, owner, { ...row, identityBlind })
  const changes = { 'record.household': { from: null, to: householdText(row) } }
  await recordFactChange(tx, actor, { subjectKind: 'talent', subjectId: talent.id, source, validFrom, changes, now })
  return ok(undefined)
}
