'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { remindOffers } from '@/lib/offer/commands/remind-offers'
import { RemindOffersInput } from '@/lib/offer/schema'
import { defineAction } from '@/lib/platform/action'

export const remind = defineAction({
  input: RemindOffersInput,
  run: remindOffers,
  onDone: () => revalidatePath(paths.matchOverview()),
})
