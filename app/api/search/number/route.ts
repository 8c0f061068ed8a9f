import { z } from 'zod'
import { defineQuestion } from '@/lib/platform/read'
import { sealSearch } from '@/lib/platform/search-token'

/** What stands in the address of a list for a whole number that was typed into its box: never the number itself. */
export const POST = defineQuestion({
  mayAsk: () => true,
  input: z.strictObject({ text: z.string().trim().min(1).max(60) }),
  run: (_actor, { text }) => Promise.resolve({ token: sealSearch(text) }),
})
