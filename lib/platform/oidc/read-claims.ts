import type { OidcSettings } from './settings'

/** Claims of a verified ID token, and of the userinfo endpoint. */
export type Claims = Readonly<Record<string, unknown>>

/** Who the provider says came, as far as the county asked. */
export type ExternalPerson = {
  /** The user name of a member of staff. */
  readonly staffName: string | null
  readonly realName: string | null
  readonly documentNumber: string | null
  readonly phone: string | null
  /** Whether name and number were verified there; false when nothing says so. */
  readonly isVerified: boolean
}

/** Longer than any name or number; what is longer is not one. */
const MOST_CHARACTERS = 128

/** Numbers and booleans stand for themselves: some providers write `"true"`, some `true`, some a level `3`. */
function textOf(claims: Claims, name: string | null): string | null {
  const value = name === null ? undefined : claims[name]
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null
  const text = String(value).trim()
  return text === '' || text.length > MOST_CHARACTERS ? null : text
}

/** Picks the claims the county named out of what the provider sent. */
export function readClaims(claims: Claims, names: OidcSettings['claims']): ExternalPerson {
  return {
    staffName: textOf(claims, names.staffName),
    realName: textOf(claims, names.realName),
    documentNumber: textOf(claims, names.documentNumber),
    phone: textOf(claims, names.phone),
    isVerified: names.verified !== null && textOf(claims, names.verified.claim) === names.verified.value,
  }
}

/** The claims that are wanted of this kind of people and not yet there: worth asking the userinfo endpoint for. */
export function lacksClaims(claims: Claims, names: OidcSettings['claims']): boolean {
  const wanted = [names.staffName, names.realName, names.documentNumber, names.verified?.claim ?? null]
  return wanted.some((name) => name !== null && claims[name] === undefined)
}
