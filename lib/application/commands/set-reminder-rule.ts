import { recordAudit } from '@/lib/audit/steps/record-audit'
import { hasRole, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { upsertReminderRule } from '../repository/reminders'
import { REMINDER_LEVEL_LABELS } from '../rules/reminder-levels'
import type { SetReminderRuleInput } from '../schema'

/** 催办规则: how many working days before or after its day a case is spoken of, or that it is not. Holds from the next round. */
export function setReminderRule(
  actor: Actor,
  input: SetReminderRuleInput,
  now: Date,
): Promise<Result<{ level: string }, Failure>> {
  return inTransaction<{ level: string }>(async (tx) => {
    if (!hasRole(actor, 'systemAdmin')) return fail({ kind: 'forbidden', permission: 'application.setReminderRule' })
    const { level, workingDays } = input
    const isOn = input.isOn === 'yes'
    await upsertReminderRule(tx, actor.countyCode, { level, workingDays, isOn })
    const summary = `催办规则“${REMINDER_LEVEL_LABELS[level]}”改为${isOn ? ` ${workingDays} 个工作日` : '停用'}`
    const object = { objectKind: 'reminderRule', objectId: actor.accountId }
    await recordAudit(tx, actor, { action: 'application.setReminderRule', ...object, summary, now })
    return ok({ level })
  })
}
