import { type Place, placeOfField, placeOfItems, placeOfKind } from '../words/place'
import { isFields, listOf } from './at-path'

/** The document with its fields as the schema lists them: the database keeps what they say, not their order. */
export function inOrder(value: unknown, wide: Place): unknown {
  if (Array.isArray(value)) return listOf(value).map((one) => inOrder(one, placeOfItems(wide)))
  if (!isFields(value)) return value
  const place = placeOfKind(wide, value.kind)
  const names = Object.keys(value)
  const form = place.forms.find(({ properties }) => properties && names.every((name) => name in properties))
  const order = Object.keys(form?.properties ?? {})
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.fromEntries(
    names.toSorted((a, b) => rank(a) - rank(b)).map((name) => [name, inOrder(value[name], placeOfField(place, name))]),
  )
}
