import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { ReminderRule } from '../rules/reminder-levels'
import { readReminderRules } from '../steps/read-reminder-rules'

/** 催办规则 of the county, in the order in which they speak. */
export const listReminderRules = (actor: Actor): Promise<ReminderRule[]> => readReminderRules(reading, actor.countyCode)
