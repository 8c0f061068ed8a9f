'use server'
import { redirect } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { confirmOffer } from '@/lib/offer/commands/confirm-offer'
import { confirmOffers } from '@/lib/offer/commands/confirm-offers'
import { declineOffer } from '@/lib/offer/commands/decline-offer'
import { optOutOfOffers } from '@/lib/offer/commands/opt-out-of-offers'
import { takeBackOptOut } from '@/lib/offer/commands/take-back-opt-out'
import {
  ConfirmOfferInput,
  ConfirmOffersInput,
  DeclineOfferInput,
  OptOutInput,
  TakeBackOptOutInput,
} from '@/lib/offer/schema'
import { defineAction } from '@/lib/platform/action'

const shown = () => revalidatePath(paths.myOffers())

export const confirm = defineAction({
  input: ConfirmOfferInput,
  run: confirmOffer,
  onDone: ({ applicationId }) => redirect(paths.myApplication(applicationId)),
})

export const confirmTicked = defineAction({ input: ConfirmOffersInput, run: confirmOffers, onDone: shown })

export const decline = defineAction({
  input: DeclineOfferInput,
  run: declineOffer,
  onDone: () => redirect(paths.myOffers()),
})

export const optOut = defineAction({ input: OptOutInput, run: optOutOfOffers, onDone: shown })

export const takeBack = defineAction({ input: TakeBackOptOutInput, run: takeBackOptOut, onDone: shown })
