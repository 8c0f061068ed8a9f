import { sealedIn } from '@/lib/kernel/search-text'

/** Where in the list one is, and which row lies open, is no part of a view. */
const PASSING = ['after', 'before', 'open', 'page']

/** An address's query as a view keeps it: in order, without the place in the list. */
export function keptQuery(query: string): string {
  const given = new URLSearchParams(query)
  for (const name of PASSING) given.delete(name)
  // A number somebody looked for today is no view: it would lie here for good, and open nothing tomorrow.
  if (sealedIn(given.get('q') ?? '') !== null) given.delete('q')
  given.sort()
  return given.toString()
}
