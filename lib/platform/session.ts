import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode, encode } from 'next-auth/jwt'
import { hasRole, publicActor, type Actor, type Role } from '@/lib/kernel/actor'
import { wayToLogin } from './asked-page'
import { env } from './env'
import { LEFT_COOKIE, LEFT_SECONDS } from './left-cookie'
import { definePort } from './port'
import { noteReach } from './reach-of-request'
import './request-id'

/** Reads the actor of a session from the database, or null when it ended, expired or its account changed. */
export type LoadActor = (countyCode: string, sessionId: string, address: string | null) => Promise<Actor | null>
export const loadActorPort = definePort<LoadActor>('loadActor')

const SESSION_SECONDS = 8 * 60 * 60
const isSecure = (): boolean => env().NEXTAUTH_URL.startsWith('https:')
const cookieName = (): string => (isSecure() ? '__Host-jucai.session' : 'jucai.session')

/** The address the request came from, as the reverse proxy in front wrote it. */
export async function clientAddress(): Promise<string | null> {
  return (await headers()).get('x-real-ip')
}

/** Who is asking, read afresh from the database on this request; null before login. Never trusts a claim of the cookie. */
export async function currentActor(): Promise<Actor | null> {
  const token = (await cookies()).get(cookieName())?.value
  if (!token) return null
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  if (typeof claims?.sid !== 'string') return null
  const actor = await loadActorPort.get()(env().JUCAI_COUNTY, claims.sid, await clientAddress())
  if (actor) await noteReach(actor)
  return actor
}

/** The actor, or the way to the login page and back to this one. Called by every page and action that is not public. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(await wayToLogin())
  return actor
}

/** Staff only: the desk. Others are sent to their own side of the house. */
export async function requireStaff(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor) redirect(await wayToLogin('staff'))
  if (actor.kind !== 'staff') redirect('/my')
  return actor
}

/** Applicants only, talent or enterprise: app/my. Staff are sent to the desk. */
export async function requireApplicant(): Promise<Actor> {
  const actor = await requireActor()
  if (actor.kind === 'staff') redirect('/office')
  return actor
}

/** Staff who hold the role; others are sent to their desk. */
export async function requireRole(...roles: Role[]): Promise<Actor> {
  const actor = await requireStaff()
  if (!roles.some((role) => hasRole(actor, role))) redirect('/office')
  return actor
}

/** The actor of a public page or action: the one logged in, else the public. */
export async function publicOrActor(): Promise<Actor> {
  return (await currentActor()) ?? publicActor(env().JUCAI_COUNTY, await clientAddress())
}

/** Puts the session's id into the cookie (an encrypted JWT of next-auth). */
export async function startSession(sessionId: string): Promise<void> {
  const token = await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })
  ;(await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: SESSION_SECONDS,
  })
}

/** Takes the cookie away and has the browser emptied; ending the session's row is the command's work. */
export async function endSession(): Promise<void> {
  // A `__Host-` cookie is only taken away by an answer that is as strict as the one that set it.
  const jar = await cookies()
  jar.delete({ name: cookieName(), path: '/', secure: isSecure() })
  jar.set(LEFT_COOKIE, '1', { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: LEFT_SECONDS })
}
