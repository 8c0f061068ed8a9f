import { z } from 'zod'
import { businessNow } from '@/lib/platform/clock'
import { defineRead } from '@/lib/platform/read'
import { getCardCode } from '@/lib/talent-card/queries/get-card-code'

/** A fresh code for the card in the talent's hand; null once there is none that would check as valid: no error, the card has ended. */
export const GET = defineRead({
  input: z.strictObject({}),
  run: async (actor) => (actor.talentId === null ? null : { code: await getCardCode(actor, await businessNow()) }),
})
