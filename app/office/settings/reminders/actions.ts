'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { setReminderRule } from '@/lib/application/commands/set-reminder-rule'
import { SetReminderRuleInput } from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'

export const setRule = defineAction({
  input: SetReminderRuleInput,
  run: setReminderRule,
  onDone: () => revalidatePath(paths.settingsReminders()),
})
