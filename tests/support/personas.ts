import { logInWithPassword } from '@/lib/account/commands/log-in-with-password'
import { DEMO_PASSWORD, findPersona } from '@/lib/account/demo-personas'
import { loadActor } from '@/lib/account/queries/load-actor'
import { logInAsPersona } from '@/lib/account/commands/log-in-as-persona'
import { publicActor, type Actor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'

export const COUNTY = '510799'

/**
 * The actor of one of the demo's people ('wangfang', 'ouyang' …; lib/account/demo-personas), as a request of theirs
 * would have it: logged in by the command, read by loadActor from the seeded database.
 */
export async function actorFor(personaKey: string): Promise<Actor> {
  if (!findPersona(personaKey)) throw new Error(`no persona ${personaKey}`)
  const login = await logInAsPersona(publicActor(COUNTY, '127.0.0.1'), { key: personaKey }, await businessNow())
  if (!login.ok) throw new Error(`${personaKey} cannot log in: ${JSON.stringify(login.failure)}`)
  return actorOf(login.value.sessionId)
}

/** As actorFor, for any member of staff of the demo by user name: 'jb101' takes in for 青石镇, 'rsj.he' reviews at 人社局. */
export async function actorForUser(userName: string): Promise<Actor> {
  const address = `test-${userName}`
  const input = { userName, password: DEMO_PASSWORD }
  const login = await logInWithPassword(publicActor(COUNTY, address), input, await businessNow())
  if (!login.ok) throw new Error(`${userName} cannot log in: ${JSON.stringify(login.failure)}`)
  if (login.value.outcome !== 'entered') throw new Error(`${userName} owes a code`)
  return actorOf(login.value.sessionId)
}

async function actorOf(sessionId: string): Promise<Actor> {
  const actor = await loadActor(COUNTY, sessionId, '127.0.0.1')
  if (!actor) throw new Error('the login is dead')
  return actor
}
