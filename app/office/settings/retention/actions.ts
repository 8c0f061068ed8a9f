'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { setRetentionPeriod } from '@/lib/retention/commands/set-retention-period'
import { SetRetentionPeriodInput } from '@/lib/retention/schema'

export const setPeriod = defineAction({
  input: SetRetentionPeriodInput,
  run: setRetentionPeriod,
  onDone: () => revalidatePath(paths.settingsRetention()),
})
