import { stringify } from 'yaml'
import type { z } from 'zod'
import { rulebookSchema } from './schema'
import { placeOf } from './words/place-of'
import { putWords } from './words/to-words'

/** A rulebook as a file in Chinese words. Read again it says the same, to the last field. */
export const writeRulebook = (document: unknown): string => writeText(document, rulebookSchema)

/** Any document that `readText` reads by this schema. */
export const writeText = (document: unknown, schema: z.ZodType): string =>
  stringify(putWords(document, placeOf(schema)), { lineWidth: 0 })
