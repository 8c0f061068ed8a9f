import { onTheCounty } from './on-the-county'
import { PlainProblem } from './problem.mjs'

async function rotate(): Promise<void> {
  await import('@/lib/wiring/register')
  const { systemActor } = await import('@/lib/kernel/actor')
  const { businessNow } = await import('@/lib/platform/clock')
  const { env } = await import('@/lib/platform/env')
  const { disconnectPrisma } = await import('@/lib/platform/prisma')
  const { rotateKeys } = await import('@/lib/wiring/rotate-keys')
  const began = Date.now()
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const done = await rotateKeys(systemActor(env().JUCAI_COUNTY), say, await businessNow())
  await disconnectPrisma()
  if (!done.ok)
    throw new PlainProblem(
      'The keys were not rotated: too many were writing. Run it again; it goes on with what is left.',
    )
  const { values, files, forGood, open } = done.value
  say(`Sealed anew: ${values} values, ${files} files, in ${Math.round((Date.now() - began) / 1000)} s.`)
  say(
    `${forGood} values of rows that are never changed stay under their older keys: keep those keys in JUCAI_DATA_KEY.`,
  )
  if (open > 0)
    throw new PlainProblem(
      `${open} values were written under an older key meanwhile: restart web and worker with the new setting, then run this again.`,
    )
}

/** `npm run keys:rotate`: over DATABASE_URL, or the embedded demo database, with the ring in JUCAI_DATA_KEY. */
onTheCounty(rotate)
