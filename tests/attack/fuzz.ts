import { ACCESS } from '../e2e/access-table'
import { inEarnest, type Earnest } from '../e2e/access/allowed/in-earnest'
import { honest, postToAction, type Action } from '../e2e/support/call-action'
import { inTurns } from '../e2e/support/in-turns'
import { sessionOf } from '../e2e/support/own-session'
import type { Random } from '../fault/random'
import { outcomeOf } from './answers'
import { ODD_TEXTS } from './corpus'
import { mutantOf, oddField, type Mutant } from './mutate'
import { Tally, timed } from './report'
import { keepAwake, type Attack, type Target } from './target'

/** How many calls are made before the county is looked at and put back. */
const AT_A_TIME = 100

/** What an action writes though it refuses: that it was asked is part of what it is for. */
const WRITES_REFUSING: Readonly<Record<string, readonly string[]>> = {
  'app/login/actions.ts logInWithCodeAction': ['audit_event', 'one_time_code'],
  'app/login/actions.ts logInWithPasswordAction': ['account', 'audit_event'],
  'app/login/link/actions.ts link': ['account', 'audit_event'],
  'app/login/second/actions.ts finishLoginAction': ['account', 'audit_event', 'pending_login'],
  'app/office/settings/actions.ts changePasswordAction': ['account', 'audit_event'],
  'app/office/settings/second-factor-actions.ts confirmIdentityAction': ['account', 'audit_event'],
}

/** So many calls of each action by somebody who may, each wrong in some way: answered in words, and nothing half done. */
export const sendNonsense: Attack = async (target, size, random) => {
  const tally = new Tally('nonsense')
  for (const action of target.actions) {
    for (let done = 0; done < size; done += AT_A_TIME) {
      const earnest = await prepare(target, action)
      const mutants = Array.from({ length: Math.min(AT_A_TIME, size - done) }, (_, at) =>
        mutantAt(earnest, done + at, random),
      )
      await shoot({ target, action, tally, earnest }, mutants)
    }
  }
  return tally.report()
}

/** First each odd text in each field by itself, then whatever chance makes. */
function mutantAt({ fields }: Earnest, place: number, random: Random): Mutant {
  const names = Object.keys(fields)
  const text = ODD_TEXTS[Math.floor(place / names.length)]
  const name = names[place % names.length]
  return text === undefined || name === undefined || place > 1_000
    ? mutantOf(fields, random)
    : oddField(fields, text, name)
}

type Range = { readonly target: Target; readonly action: Action; readonly tally: Tally; readonly earnest: Earnest }

/** Makes the calls, and puts back what those wrote that were let through. */
export async function shoot({ target, action, tally, earnest }: Range, mutants: readonly Mutant[]): Promise<void> {
  let isDone = false
  await target.county.mark()
  await inTurns(mutants, async ({ what, body, contentType }) => {
    const headers = { ...honest(earnest.cookie), ...(contentType ? { 'Content-Type': contentType } : {}) }
    const sent = await body()
    const [answer, ms] = await timed(() => postToAction(action, sent, headers))
    const outcome = outcomeOf(answer)
    tally.tried(outcome, ms)
    if (outcome === 'done') isDone = true
    if (outcome === 'broken' || answer.http >= 500)
      tally.found(`${action.name}: ${what}: ${answer.http} ${answer.text.slice(0, 160)}`)
  })
  const changed = (await target.county.changed()).filter((table) => !WRITES_REFUSING[action.name]?.includes(table))
  if (!isDone && changed.length > 0) tally.found(`${action.name}: refused all, and changed ${changed.join(', ')}`)
  const half = isDone ? await halfDone(target, action) : []
  if (half.length > 0) tally.found(`${action.name}: half done: ${half.join(', ')}`)
  await target.county.restore()
}

/** Promises of the data that hold no more; without those that what comes first has broken, which no command of the desk brings about. */
async function halfDone(target: Target, action: Action): Promise<string[]> {
  const broken = (await target.violations?.()) ?? []
  if (broken.length === 0) return []
  await target.county.restore()
  await prepare(target, action)
  const before = (await target.violations?.()) ?? []
  return broken.filter((code) => !before.includes(code))
}

/** The form of somebody who may, as the tests of access have it; of who might, where it cannot be done here. */
export async function prepare({ client, world, rows }: Target, action: Action): Promise<Earnest> {
  await keepAwake(client)
  const earnest = await inEarnest(action, world).catch(() => null)
  if (earnest) return earnest
  const entry = ACCESS[action.name]
  const fields = entry?.form(rows) ?? {}
  if (entry?.may === 'everybody') return { cookie: null, fields }
  return { cookie: `jucai.session=${await sessionOf(client, rows.offer.accountId)}`, fields }
}
