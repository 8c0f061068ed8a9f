import type { Side } from '../model'

type Standing = { readonly identityKind: string | null; readonly rowCount: number }

const RESIDENT_ID = '111'

/** The entry that had better stay: the one with a resident identity number, else the one on which more hangs. */
export function defaultKeep(first: Standing, second: Standing): Side {
  const hasNumber = ({ identityKind }: Standing): boolean => identityKind === RESIDENT_ID
  if (hasNumber(first) !== hasNumber(second)) return hasNumber(first) ? 'first' : 'second'
  return second.rowCount > first.rowCount ? 'second' : 'first'
}
