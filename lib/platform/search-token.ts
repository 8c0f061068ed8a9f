import { sealedIn, searchToken } from '../kernel/search-text'
import { wallNow } from './clock'
import { seal, unseal } from './crypto'

const PURPOSE = 'address.search'
/** As long as a login may last: an address that was kept or sent on says nothing the day after. */
const LIFE_MS = 8 * 60 * 60_000

/** What is looked for by a whole number, as an address may carry it. */
export const sealSearch = (text: string): string =>
  searchToken(text, seal(PURPOSE, `${wallNow().getTime() + LIFE_MS}:${text}`))

/** What such a token stands for, and anything else as it is; null when its time is over or it was not made here. */
export function openSearch(search: string): string | null {
  const sealed = sealedIn(search)
  if (sealed === null) return search
  try {
    const [, until, text] = /^(\d+):([^]*)$/.exec(unseal(PURPOSE, sealed)) ?? []
    return text === undefined || Number(until) < wallNow().getTime() ? null : text
  } catch {
    return null
  }
}
