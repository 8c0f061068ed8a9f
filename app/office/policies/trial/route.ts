import { tryRulebook } from '@/lib/application/queries/try-rulebook'
import { businessNow } from '@/lib/platform/clock'
import { defineQuestion } from '@/lib/platform/read'
import { mayReadDrafts } from '@/lib/policy/permission'
import { TrialInput } from '@/lib/policy/trial/schema'

/** What a rulebook, as it stands in a box, says of the people it proposes or of one person. */
export const POST = defineQuestion({
  mayAsk: mayReadDrafts,
  input: TrialInput,
  run: async (actor, question) => tryRulebook(actor, question, await businessNow()),
})
