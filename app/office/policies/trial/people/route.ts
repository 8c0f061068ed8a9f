import { businessNow } from '@/lib/platform/clock'
import { defineQuestion } from '@/lib/platform/read'
import { mayReadDrafts } from '@/lib/policy/permission'
import { TrialSearchInput } from '@/lib/policy/trial/schema'
import { searchPeople } from '@/lib/talent/queries/search-people'

const MOST = 8

/** People of the register on whom a rulebook may be tried: those whom the officer may see. */
export const POST = defineQuestion({
  mayAsk: mayReadDrafts,
  input: TrialSearchInput,
  run: async (actor, { q }) => ({
    people: await searchPeople(actor, { text: q, limit: MOST }, await businessNow()),
  }),
})
