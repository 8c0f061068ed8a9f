import { onTheCounty } from './on-the-county'
import { PlainProblem } from './problem.mjs'

async function appoint(): Promise<void> {
  const [userName] = process.argv.slice(2)
  if (!userName) throw new PlainProblem('Whom? npm run appoint-leader -- <user name>')
  await import('@/lib/wiring/register')
  const { appointLeader } = await import('@/lib/account/commands/appoint-leader')
  const { systemActor } = await import('@/lib/kernel/actor')
  const { businessNow } = await import('@/lib/platform/clock')
  const { env } = await import('@/lib/platform/env')
  const { disconnectPrisma } = await import('@/lib/platform/prisma')
  const done = await appointLeader(systemActor(env().JUCAI_COUNTY), { userName }, await businessNow())
  await disconnectPrisma()
  if (!done.ok) {
    const { failure } = done
    const why = failure.kind === 'refused' ? failure.reasons.map(({ text }) => text).join('') : failure.kind
    throw new PlainProblem(`${userName} was not appointed: ${why}`)
  }
  process.stdout.write(`${done.value.displayName}（${userName}）现在是县级领导，可以在“双人确认”中确认。\n`)
}

/** `npm run appoint-leader -- <user name>`: for a county that has nobody left to confirm as the second person. */
onTheCounty(appoint)
