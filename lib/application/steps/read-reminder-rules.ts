import type { Tx } from '@/lib/platform/transaction'
import { findReminderRules } from '../repository/reminders'
import { DEFAULT_REMINDER_RULES, type ReminderRule } from '../rules/reminder-levels'

/** 催办规则 as they hold in the county: what it has changed, and the house's own for the rest. */
export async function readReminderRules(tx: Tx, countyCode: string): Promise<ReminderRule[]> {
  const changed = await findReminderRules(tx, countyCode)
  return DEFAULT_REMINDER_RULES.map((rule) => changed.find(({ level }) => level === rule.level) ?? rule)
}
