import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { asColumns } from '@/lib/platform/column-names'
import { toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationStatus } from '../flow'
import type { CaseEventKind } from '../model'
import type { DueRange, ReminderLevel, ReminderRule } from '../rules/reminder-levels'

/** A case as reminders speak of it. */
export type CaseToRemind = {
  readonly id: string
  readonly number: string
  readonly status: ApplicationStatus
  readonly stepCode: string
  readonly unitCode: string | null
  readonly dueOn: PlainDate
}

/**
 * Cases whose day lies in the range and of which this level has not spoken yet, their rows locked. One in somebody's hands
 * this very moment is left for the next round. A returned case waits for its applicant: only the holders' levels are hers.
 */
export async function findToRemind(
  tx: Tx,
  countyCode: string,
  asked: { level: ReminderLevel; range: DueRange; withReturned: boolean; limit: number },
): Promise<CaseToRemind[]> {
  const statuses = asked.withReturned ? ['submitted', 'inReview', 'returned'] : ['submitted', 'inReview']
  const rows = await tx.$queryRaw<(Omit<CaseToRemind, 'dueOn'> & { dueOn: string })[]>`
    SELECT application.id::text AS id, application.number, application.status::text AS status,
           application.step_code AS "stepCode", application.unit_code AS "unitCode", application.step_due_on::text AS "dueOn"
      FROM application
     WHERE application.county_code = ${countyCode} AND application.status::text = ANY(${statuses})
       AND application.step_due_on <= ${asked.range.to}::date
       AND application.step_due_on >= ${asked.range.from ?? '-infinity'}::date
       AND application.step_code IS NOT NULL
       AND NOT EXISTS (
         SELECT FROM case_reminder told
          WHERE told.county_code = application.county_code AND told.application_id = application.id
            AND told.step_code = application.step_code AND told.level = ${asked.level} AND told.day = application.step_due_on)
     ORDER BY application.step_due_on, application.id
     LIMIT ${asked.limit}
       FOR UPDATE OF application SKIP LOCKED`
  return rows.map((row) => ({ ...row, dueOn: toPlainDate(row.dueOn) }))
}

export type Reminder = {
  readonly applicationId: string
  readonly stepCode: string
  readonly level: ReminderLevel | 'urged'
  readonly day: PlainDate
}

/** Kept once per case, step, level and day: a second one is refused by the key. */
export async function insertReminders(
  tx: Tx,
  countyCode: string,
  reminders: readonly Reminder[],
  now: Date,
): Promise<void> {
  const rows = reminders.map((reminder) => ({ countyCode, id: newId(), ...reminder, at: now }))
  await tx.$executeRaw`
    INSERT INTO case_reminder SELECT * FROM jsonb_populate_recordset(NULL::case_reminder, ${asColumns(rows)}::jsonb)`
}

/** One line in the history of each of these cases, whose rows are locked; none of them moves. */
export async function appendNotes(
  tx: Tx,
  actor: Actor,
  notes: readonly { readonly of: CaseToRemind; readonly event: CaseEventKind; readonly notice: string }[],
  now: Date,
): Promise<void> {
  const rows = notes.map(({ of, event, notice }) => ({
    ...{ countyCode: actor.countyCode, id: newId(), applicationId: of.id, at: now, event },
    ...{ fromStatus: of.status, toStatus: of.status, stepCode: of.stepCode, unitCode: of.unitCode },
    ...{ actorId: actor.accountId, actorName: actor.name, detail: { notice } },
  }))
  await tx.$executeRaw`
    INSERT INTO application_event (county_code, id, application_id, sequence, at, event, from_status, to_status, step_code, actor_id, actor_name, unit_code, detail)
    SELECT said.county_code, said.id, said.application_id,
           (SELECT coalesce(max(line.sequence), 0) + 1 FROM application_event line
             WHERE line.county_code = said.county_code AND line.application_id = said.application_id),
           said.at, said.event, said.from_status, said.to_status, said.step_code, said.actor_id, said.actor_name, said.unit_code, said.detail
      FROM jsonb_populate_recordset(NULL::application_event, ${asColumns(rows)}::jsonb) said`
}

export const countUrgings = (tx: Tx, countyCode: string, applicationId: string, day: PlainDate): Promise<number> =>
  tx.caseReminder.count({ where: { countyCode, applicationId, level: 'urged', day: toDayColumn(day) } })

/** What the county has changed of the rules. */
export async function findReminderRules(tx: Tx, countyCode: string): Promise<ReminderRule[]> {
  const rows = await tx.reminderRule.findMany({ where: { countyCode } })
  return rows.map(({ level, workingDays, isOn }) => ({ level: level as ReminderLevel, workingDays, isOn }))
}

export async function upsertReminderRule(tx: Tx, countyCode: string, rule: ReminderRule): Promise<void> {
  const { level, workingDays, isOn } = rule
  await tx.reminderRule.upsert({
    where: { countyCode_level: { countyCode, level } },
    create: { countyCode, level, workingDays, isOn },
    update: { workingDays, isOn },
  })
}
