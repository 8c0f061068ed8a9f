import type { Choices } from './choices'
import type { Image } from './image-difference'

/** A sealed value differs from itself sealed again: its blind index is what is compared. */
const isComparable = (column: string): boolean => !column.endsWith('_sealed')

/** Facts of which the two entries say something else. */
export const differingKeys = (choices: Choices, a: Image, b: Image): string[] =>
  Object.entries(choices)
    .filter(([, columns]) => columns.some((one) => isComparable(one) && (a[one] ?? null) !== (b[one] ?? null)))
    .map(([key]) => key)
