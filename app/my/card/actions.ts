'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { requestCardRenewal } from '@/lib/talent-card/commands/request-card-renewal'
import { RequestCardRenewalInput } from '@/lib/talent-card/schema'

export const requestRenewal = defineAction({
  input: RequestCardRenewalInput,
  run: requestCardRenewal,
  onDone: () => revalidatePath(paths.myCard()),
})
