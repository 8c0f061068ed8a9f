import { getKeptWords } from '@/lib/account/queries/get-kept-words'
import { KeptWordsInput } from '@/lib/account/schema'
import { defineRead } from '@/lib/platform/read'

/** What the person has typed into a form and not sent. */
export const GET = defineRead({
  input: KeptWordsInput,
  run: async (actor, input) => ({ kept: await getKeptWords(actor, input) }),
})
