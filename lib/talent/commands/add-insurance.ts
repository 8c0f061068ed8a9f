import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import { SOURCES } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { firstDayOf } from '@/lib/kernel/plain-month'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { insertInsuranceSpells } from '../repository/insert-records'
import { spellsOverlap } from '../rules/insured-months'
import { newInsuranceSpell } from '../rules/new-record'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { insuranceText } from '../rules/record-text'
import type { AddInsuranceInput } from '../schema'
import { amendTalent } from '../steps/amend-talent'

/** 登记社保缴纳时段, whole months. A month that is registered already is refused, naming the spell that holds it. */
export function addInsurance(
  actor: Actor,
  input: AddInsuranceInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId, payerId, source = SOURCES.entry, sourceDocument, requestId } = input
  return inTransaction<{ id: string }>(
    (tx) =>
      amendTalent(tx, actor, { talentId, verb: 'addInsurance', now }, async (owner, { records }) => {
        const payer = payerId === undefined ? null : await findEnterprise(tx, actor.countyCode, payerId)
        if (payerId !== undefined && !payer)
          return fail(invalidField('payerId', '没有找到所选缴费单位，请先登记该单位'))
        const row = newInsuranceSpell(input, payer?.name ?? null, { id: newId(), source })
        const overlapped = records.insurance.find((spell) => spellsOverlap(spell, row))
        if (overlapped) {
          return fail(
            refused('monthsOverlap', `与已登记的时段（${insuranceText(overlapped)}）有重复月份，请核对起止月份。`),
          )
        }
        await insertInsuranceSpells(tx, owner, [row])
        const to = insuranceText(row)
        const changes = { 'record.insurance': { from: null, to } }
        const validFrom = firstDayOf(row.fromMonth)
        return ok({
          changes,
          factKeys: RECORD_FACT_KEYS.insurance,
          summary: `登记社保 ${to}`,
          validFrom,
          source,
          sourceDocument,
        })
      }),
    { once: { actor, key: requestId, input, now } },
  )
}
