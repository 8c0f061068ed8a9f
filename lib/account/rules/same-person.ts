import { parsePersonName } from '@/lib/kernel/plain-text'
import { toHalfWidth } from '@/lib/kernel/text-width'

/** Whether two systems write the same name: dots, widths and spaces apart. What is no name at all is nobody's. */
export function isSameName(one: string, other: string): boolean {
  const [left, right] = [plainName(one), plainName(other)]
  return left !== '' && left === right
}

function plainName(text: string): string {
  const parsed = parsePersonName(toHalfWidth(text))
  return parsed.ok ? parsed.value.toLowerCase() : ''
}

/** A document's number as it is compared: half width, upper case, no spaces. */
export const plainNumber = (number: string): string => toHalfWidth(number).replace(/\s/g, '').toUpperCase()
