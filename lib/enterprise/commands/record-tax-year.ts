import { SOURCES } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { dateIn, toPlainDate, yearOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { findTaxYears, upsertTaxYear } from '../repository/enterprise-periods'
import { taxYearText } from '../rules/tax-year'
import type { RecordTaxYearInput } from '../schema'
import { amendEnterprise } from '../steps/amend-enterprise'

/** 登记年度税收. A year already there is replaced; its former figures stay in the history. */
export function recordTaxYear(
  actor: Actor,
  input: RecordTaxYearInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { enterpriseId, year, taxFen, revenueFen = null, sourceDocument = null } = input
  return inTransaction<{ id: string }>((tx) =>
    amendEnterprise(tx, actor, { enterpriseId, verb: 'recordTaxYear', now }, async () => {
      if (year > yearOf(dateIn(now))) return fail(invalidField('year', '年度不能晚于今年'))
      const years = (await findTaxYears(tx, actor.countyCode, [enterpriseId])).get(enterpriseId) ?? []
      const before = years.find((row) => row.year === year)
      const row = { year, taxFen, revenueFen, source: SOURCES.taxExchange }
      await upsertTaxYear(tx, actor.countyCode, enterpriseId, row)
      const changes = { 'record.taxYear': { from: before ? taxYearText(before) : null, to: taxYearText(row) } }
      return ok({ changes, summary: `登记 ${year} 年税收`, validFrom: toPlainDate(`${year}-12-31`), sourceDocument })
    }),
  )
}
