import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '../env'
import type { OidcAudience } from './settings'
import type { SignInProof } from './sign-in'

/** How long a person may take at the provider, and then with our own question. */
export const SIGN_IN_SECONDS = 600

/** A login under way: what its answer must fit, who it is for and where they wanted to go. */
export type BegunSignIn = SignInProof & { readonly audience: OidcAudience; readonly next: string | null }

const BegunSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  audience: z.enum(['staff', 'talent']),
  next: z.string().nullable(),
})

const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith('https:')
const nameOf = (what: 'begun' | 'ticket'): string => `${isSecure() ? '__Host-' : ''}jucai.oidc-${what}`

/** Sealed under a key of its own (the salt), so that neither cookie can be taken for a session or for the other. */
async function keep(what: 'begun' | 'ticket', token: Record<string, unknown>): Promise<void> {
  const sealed = await encode({ token, secret: env().NEXTAUTH_SECRET, salt: nameOf(what), maxAge: SIGN_IN_SECONDS })
  // Lax: the provider sends the browser back by a link from its own site, and by nothing else may they come along.
  const options = { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: SIGN_IN_SECONDS } as const
  ;(await cookies()).set(nameOf(what), sealed, options)
}

/** A `__Host-` cookie is only taken away by an answer that is as strict as the one that set it. */
const drop = async (what: 'begun' | 'ticket'): Promise<void> =>
  void (await cookies()).delete({ name: nameOf(what), path: '/', secure: isSecure() })

async function open(what: 'begun' | 'ticket'): Promise<unknown> {
  const token = (await cookies()).get(nameOf(what))?.value
  if (!token) return null
  return decode({ token, secret: env().NEXTAUTH_SECRET, salt: nameOf(what) }).catch(() => null)
}

export const keepBegunSignIn = (begun: BegunSignIn): Promise<void> => keep('begun', begun)

/** The login this browser began, once: the cookie is gone afterwards. */
export async function takeBegunSignIn(): Promise<BegunSignIn | null> {
  const parsed = BegunSchema.safeParse(await open('begun'))
  await drop('begun')
  return parsed.success ? parsed.data : null
}

/** Lets this browser go on with a login whose first proof was given, and that has a question of ours left. */
export const keepTicket = (ticket: string): Promise<void> => keep('ticket', { ticket })

export async function readTicket(): Promise<string | null> {
  const parsed = z.object({ ticket: z.string() }).safeParse(await open('ticket'))
  return parsed.success ? parsed.data.ticket : null
}

export const dropTicket = (): Promise<void> => drop('ticket')
