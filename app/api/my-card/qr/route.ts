import { z } from 'zod'
import { businessNow } from '@/lib/platform/clock'
import { defineRead } from '@/lib/platform/read'
import { getCardCode } from '@/lib/talent-card/queries/get-card-code'

/** A fresh code for the card in the actor's hand; 404 once there is none that would check as valid. */
export const GET = defineRead({
  input: z.strictObject({}),
  run: async (actor) => getCardCode(actor, await businessNow()),
})
