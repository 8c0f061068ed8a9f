import { z } from 'zod'
import { clauseSchema, countSchema, textSchema } from './scalar'

/** 免申即享: whoever is found to be entitled is offered the item, and only confirms it, within so many days. */
export const offerSchema = z.strictObject({
  clause: clauseSchema,
  text: textSchema,
  answerDays: countSchema.min(1, { error: '答复天数至少 1 天' }).max(180, { error: '答复天数不超过 180 天' }),
})
export type OfferRule = z.output<typeof offerSchema>
