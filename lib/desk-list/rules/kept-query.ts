/** Where in the list one is, and which row lies open, is no part of a view. */
const PASSING = ['after', 'before', 'open', 'page']

/** An address's query as a view keeps it: in order, without the place in the list. */
export function keptQuery(query: string): string {
  const given = new URLSearchParams(query)
  for (const name of PASSING) given.delete(name)
  given.sort()
  return given.toString()
}
