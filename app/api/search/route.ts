import { z } from 'zod'
import { paths } from '@/app/paths'
import { searchDesk, type DeskHits } from '@/lib/insight/queries/search-desk'
import { businessNow } from '@/lib/platform/clock'
import { defineQuestion } from '@/lib/platform/read'

const PLACES = [
  ['talents', '人才', paths.talent],
  ['enterprises', '企业', paths.enterprise],
  ['applications', '申报件', paths.application],
  ['policies', '政策', (id: string) => paths.policy(id)],
] as const

const groupsOf = (hits: DeskHits) =>
  PLACES.map(([kind, label, hrefOf]) => ({
    label,
    hits: hits[kind].map(({ id, title, note }) => ({ href: hrefOf(id), title, note })),
  }))

/** What the ⌘K box of the desk asks. */
export const POST = defineQuestion({
  mayAsk: () => true,
  input: z.strictObject({ q: z.string().trim().min(1).max(60) }),
  run: async (actor, { q }) => ({ groups: groupsOf(await searchDesk(actor, q, await businessNow())) }),
})
