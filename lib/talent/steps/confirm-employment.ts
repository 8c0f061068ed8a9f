import { SOURCES } from '@/lib/fact/model'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { confirmEmploymentRow } from '../repository/change-records'
import { findTalentsWithRecords } from '../repository/talent-records'
import { employmentOn } from '../rules/employment-on'
import { employmentText } from '../rules/record-text'

/** 单位确认: the employer vouches for today's employment; false when there is none with it, or it is confirmed already. */
export async function confirmEmployment(
  tx: Tx,
  actor: Actor,
  confirmed: { talentId: string; enterpriseId: string },
  now: Date,
): Promise<boolean> {
  const { talentId, enterpriseId } = confirmed
  const owner = { countyCode: actor.countyCode, talentId }
  const [found] = await findTalentsWithRecords(tx, actor.countyCode, [talentId])
  const ofEmployer = found?.records.employments.filter((row) => row.enterpriseId === enterpriseId) ?? []
  const row = employmentOn(ofEmployer, dateIn(now))
  if (!row || !(await confirmEmploymentRow(tx, owner, row.id, now))) return false
  const text = employmentText(row)
  const changes = { 'record.employment': { from: text, to: `${text}，单位已确认` } }
  const entry = { subjectKind: 'talent', subjectId: talentId, source: SOURCES.enterpriseDeclared } as const
  await recordFactChange(tx, actor, { ...entry, validFrom: dateIn(now), changes, now })
  return true
}
