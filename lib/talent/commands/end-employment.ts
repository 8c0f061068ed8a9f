import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { endEmploymentRow } from '../repository/change-records'
import { RECORD_FACT_KEYS } from '../rules/record-fact-keys'
import { employmentText } from '../rules/record-text'
import type { EndEmploymentInput } from '../schema'
import { amendTalent } from '../steps/amend-talent'

const ENDED = refused('alreadyEnded', '这段任职已经登记离职。')

/** 登记离职. The last day of work still counts as employed. */
export function endEmployment(
  actor: Actor,
  input: EndEmploymentInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId, employmentId, endedOn, sourceDocument } = input
  return inTransaction<{ id: string }>((tx) =>
    amendTalent(tx, actor, { talentId, verb: 'endEmployment', now }, async (owner, { records }) => {
      const row = records.employments.find(({ id }) => id === employmentId)
      if (!row) return fail({ kind: 'notFound', what: 'employment' })
      if (endedOn < row.startedOn) return fail(invalidField('endedOn', `离职日期不能早于到岗日期 ${row.startedOn}`))
      if (!(await endEmploymentRow(tx, owner, employmentId, endedOn))) return fail(ENDED)
      const to = employmentText({ ...row, endedOn })
      const changes = { 'record.employment': { from: employmentText(row), to } }
      const summary = `登记离职 ${to}`
      return ok({ changes, factKeys: RECORD_FACT_KEYS.employment, summary, validFrom: endedOn, sourceDocument })
    }),
  )
}
