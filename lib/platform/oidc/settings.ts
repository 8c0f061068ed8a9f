import { env } from '../env'

/** Who may come in this way. */
export type OidcAudience = 'staff' | 'talent'

export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says. */
  readonly name: string
  readonly audiences: readonly OidcAudience[]
  readonly scope: string
  readonly claims: {
    readonly staffName: string | null
    readonly realName: string
    readonly documentNumber: string | null
    readonly phone: string
    /** The claim, and its value, by which the provider says that name and number were verified. */
    readonly verified: { readonly claim: string; readonly value: string } | null
  }
}

/** How 政务统一身份认证 is reached, or null when the county has none. */
export function oidcSettings(): OidcSettings | null {
  const given = env()
  const { JUCAI_OIDC_ISSUER: issuer, JUCAI_OIDC_CLIENT_ID: clientId, JUCAI_OIDC_CLIENT_SECRET: clientSecret } = given
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  return {
    issuer,
    clientId,
    clientSecret,
    name: given.JUCAI_OIDC_NAME,
    audiences: given.JUCAI_OIDC_FOR === 'both' ? ['staff', 'talent'] : [given.JUCAI_OIDC_FOR],
    scope: given.JUCAI_OIDC_SCOPE,
    claims: {
      staffName: given.JUCAI_OIDC_STAFF_CLAIM ?? null,
      realName: given.JUCAI_OIDC_NAME_CLAIM,
      documentNumber: given.JUCAI_OIDC_NUMBER_CLAIM ?? null,
      phone: given.JUCAI_OIDC_PHONE_CLAIM,
      verified: verifiedBy(given.JUCAI_OIDC_VERIFIED_CLAIM),
    },
  }
}

function verifiedBy(text: string | undefined): OidcSettings['claims']['verified'] {
  if (text === undefined) return null
  const at = text.indexOf('=')
  return { claim: text.slice(0, at), value: text.slice(at + 1) }
}

/** Whether this kind of people is offered the way in. */
export const isOidcFor = (audience: OidcAudience): boolean => oidcSettings()?.audiences.includes(audience) ?? false

/** Where the provider sends the browser back to: exactly this, as registered there. */
export const callbackAddress = (): URL => new URL('/api/oidc/callback', env().NEXTAUTH_URL)
