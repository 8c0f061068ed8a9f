import type { Path } from './at-path'

/** A place as one word: an id on the screen, a key in a table. */
export const keyOf = (path: Path): string => path.join('-')
