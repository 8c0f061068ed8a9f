import { mayStandInAddress, sealedIn } from '../kernel/search-text'
import { openSearch, sealSearch } from './search-token'

/** What somebody types into a box that ends in the address. */
const TYPED = ['q', 'name']
/** Beside an empty box that stands for a sealed number: what it stood for, unless something else was typed. */
const KEPT = '~'

/**
 * The address as it may stand: whole numbers sealed, tokens whose time is over taken off. Null when it may stand as it is.
 * Our pages seal before they ask; this is for what was typed without scripts, pasted or kept from another day.
 */
export function sealedAddress(url: URL): URL | null {
  const better = new URL(url)
  for (const name of TYPED) {
    const kept = better.searchParams.get(name + KEPT)
    better.searchParams.delete(name + KEPT)
    if (kept !== null && better.searchParams.get(name) === '') better.searchParams.set(name, kept)
    const typed = better.searchParams.get(name)
    if (typed === null) continue
    if (!mayStandInAddress(url.pathname, typed)) better.searchParams.set(name, sealSearch(typed))
    else if (sealedIn(typed) !== null && openSearch(typed) === null) better.searchParams.delete(name)
  }
  return better.search === url.search ? null : better
}
