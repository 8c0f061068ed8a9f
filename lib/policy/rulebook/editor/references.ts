import { isFields, listOf, type Path, valueAt } from './at-path'
import { nameOf } from './name-of'

export type Reference = { readonly value: string; readonly label: string }

/** What lies outside the document: the county's units and items. */
export type Surroundings = { readonly units: readonly Reference[]; readonly items: readonly Reference[] }

/** What a code at a place may name, by the words people know it by; null where it names nothing that is listed. */
export function referencesAt(document: unknown, path: Path, around: Surroundings): readonly Reference[] | null {
  const names = path.filter((step) => typeof step === 'string')
  const field = names.at(-1)
  const holder = names.at(-2)
  if (field === 'leadUnit' || field === 'unit') return around.units
  if (field === 'items' && holder === 'of') return around.items
  if (field === 'recheck') return [...coded(document, ['criteria']), ...coded(document, ['checks'])]
  if (field === 'material') return coded(document, ['evidence', 'materials'])
  if (field === 'excludes') return coded(document, ['benefits'])
  if (field === 'parts' && holder === 'recovery') return coded(document, ['outcome', 'parts'])
  if (field === 'tiers' && holder === 'modifiers') return coded(document, [...path.slice(0, 3), 'tiers'])
  return null
}

const coded = (document: unknown, list: Path): Reference[] =>
  listOf(valueAt(document, list)).flatMap((one) =>
    isFields(one) && typeof one.code === 'string' ? [{ value: one.code, label: nameOf(one) ?? one.code }] : [],
  )
