import { isFields } from './at-path'

/** What an entry of a list is called by people; null where it has no name yet. */
export function nameOf(entry: unknown): string | null {
  if (!isFields(entry)) return null
  const names = ['name', 'ref', 'text', 'title', 'tier'].map((field) => entry[field])
  const name = names.find((one) => typeof one === 'string' && one !== '')
  return typeof name === 'string' ? name : null
}
