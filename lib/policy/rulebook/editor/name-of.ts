import { factOf, isFactKey } from '@/lib/fact/catalogue'
import { isFields } from './at-path'

/** What an entry of a list is called by people; null where it has no name yet. One that only asks a fact is called after it. */
export function nameOf(entry: unknown): string | null {
  if (!isFields(entry)) return null
  const names = ['name', 'ref', 'title', 'text', 'tier'].map((field) => entry[field])
  const name = names.find((one) => typeof one === 'string' && one !== '')
  if (typeof name === 'string') return name
  return typeof entry.fact === 'string' && isFactKey(entry.fact) ? factOf(entry.fact).label : null
}
