import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'

/** Why an answer of the provider is not believed, or why there is none. */
export const OIDC_REFUSALS = [
  'cancelled',
  'unreachable',
  'wrongIssuer',
  'wrongAudience',
  'wrongNonce',
  'expired',
  'wrongSignature',
  'codeRefused',
  'malformed',
] as const
export type OidcRefusal = (typeof OIDC_REFUSALS)[number]

const OF_CLAIM: Readonly<Record<string, OidcRefusal>> = {
  iss: 'wrongIssuer',
  aud: 'wrongAudience',
  azp: 'wrongAudience',
  nonce: 'wrongNonce',
}

const OF_CODE: Readonly<Record<string, OidcRefusal>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'expired',
  OAUTH_KEY_SELECTION_FAILED: 'wrongSignature',
  OAUTH_UNSUPPORTED_OPERATION: 'wrongSignature',
  OAUTH_TIMEOUT: 'unreachable',
  OAUTH_ABORT: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_JSON: 'unreachable',
}

/** What an error of the client library means. Null for one that is none of its own: that is a bug of ours. */
export function refusalOf(error: unknown): OidcRefusal | null {
  if (error instanceof AuthorizationResponseError) return error.error === 'access_denied' ? 'cancelled' : 'codeRefused'
  if (error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError) return 'codeRefused'
  if (error instanceof ClientError) return (error.code && OF_CODE[error.code]) || ofDetail(detailOf(error))
  // What fetch throws when nobody listens or the name is unknown.
  return error instanceof TypeError && error.cause !== undefined ? 'unreachable' : null
}

type Detail = { claim?: unknown; attribute?: unknown; header?: unknown; signature?: unknown; parameters?: unknown }

/** The library wraps its own error, which carries what was compared. */
function detailOf(error: ClientError): Detail {
  const inner = error.cause instanceof Error ? error.cause.cause : error.cause
  return typeof inner === 'object' && inner !== null ? inner : {}
}

function ofDetail({ claim, attribute, header, signature, parameters }: Detail): OidcRefusal {
  if (attribute === 'issuer') return 'wrongIssuer'
  // Algorithm not on the list, or the signature is of another key.
  if (header !== undefined || signature !== undefined) return 'wrongSignature'
  // State was compared before: what is left of the answer's parameters is the issuer that signs it.
  if (parameters !== undefined) return 'wrongIssuer'
  return OF_CLAIM[String(claim)] ?? 'malformed'
}
