import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { newId } from '@/lib/platform/id'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayRunDueWork } from '../permission'
import { appendNotes, findToRemind, insertReminders } from '../repository/reminders'
import { AUDIENCE_WORDS, AUDIENCES, dueRange, reminderWords, type ReminderRule } from '../rules/reminder-levels'
import type { DueWorkInput } from '../schema'
import { readReminderRules } from '../steps/read-reminder-rules'
import { remindOfCases } from '../steps/remind-of-cases'

/** Cases told of in one round and level; the rest follows with the next tick. */
const PORTION = 2000

/**
 * 催办 and 督办 by the calendar: who holds a step is told before and on its day, the unit's reviewers, 人才办 and the
 * leaders after it. Once per case, step, day and level; each is a line in the case's history. Some statements for a whole
 * level, however many cases it is.
 */
export function remindOfDueSteps(
  actor: Actor,
  _input: DueWorkInput,
  now: Date,
): Promise<Result<{ reminded: number }, Failure>> {
  return inTransaction<{ reminded: number }>(async (tx) => {
    const refusal = mayRunDueWork(actor)
    if (refusal) return fail(refusal)
    let reminded = 0
    for (const rule of await readReminderRules(tx, actor.countyCode)) reminded += await remindAt(tx, actor, rule, now)
    const object = { objectKind: 'dueWork', objectId: newId() }
    const summary = `催办、督办 ${reminded} 件次`
    if (reminded > 0) await recordAudit(tx, actor, { action: 'application.remind', ...object, summary, now })
    return ok({ reminded })
  })
}

async function remindAt(tx: Tx, actor: Actor, rule: ReminderRule, now: Date): Promise<number> {
  const today = dateIn(now)
  const calendar = await loadWorkCalendar(tx)
  const range = dueRange(rule, today, calendar)
  if (!rule.isOn || range === null) return 0
  const { level } = rule
  const audience = AUDIENCES[level]
  const isHolders = audience === 'holders'
  const cases = await findToRemind(tx, actor.countyCode, { level, range, withReturned: isHolders, limit: PORTION })
  if (cases.length === 0) return 0
  const reminders = cases.map(({ id, stepCode, dueOn }) => ({ applicationId: id, stepCode, level, day: dueOn }))
  await insertReminders(tx, actor.countyCode, reminders, now)
  const said = cases.map((one) => ({ one, text: reminderWords(one.dueOn, today, calendar) }))
  const event = isHolders ? 'remind' : 'escalate'
  const notes = said.map(
    ({ one, text }) => ({ of: one, event, notice: `${text}，${AUDIENCE_WORDS[audience]}` }) as const,
  )
  await appendNotes(tx, actor, notes, now)
  const words = new Map(said.map(({ one, text }) => [one.id, { number: one.number, text }]))
  const kind = isHolders ? 'reminder' : 'escalation'
  await remindOfCases(tx, actor, { audience, kind, today, words }, now)
  return cases.length
}
