import { callAction, honest, type Fields } from '../e2e/support/call-action'
import { outcomeOf } from './answers'
import { Tally } from './report'
import type { Attack, Target } from './target'

const LOGIN = 'app/login/actions.ts logInWithPasswordAction'
const WRONG = 'Not-the-password-2026'
/** No account is guessed at so often that it is locked. */
const GUESSES_EACH = 4
const MOST_APART = 0.1

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Who is there is not told by how long a refusal takes: so many logins of people who are, and of people who are not, in turns. */
export const timeRefusals: Attack = async (target, size) => {
  const tally = new Tally('logins of somebody and of nobody')
  const there = await staffOf(target)
  const times = { somebody: [] as number[], nobody: [] as number[] }
  for (let turn = 0; turn < size; turn += 1) {
    if (turn % (there.length * GUESSES_EACH) === 0) await target.county.restore()
    times.somebody.push(await guess(target, tally, there[turn % there.length] ?? ''))
    times.nobody.push(await guess(target, tally, `nobody.${turn}`))
  }
  const [known, unknown] = [medianOf(times.somebody), medianOf(times.nobody)]
  tally.noted('median of somebody, µs', Math.round(known * 1_000))
  tally.noted('median of nobody, µs', Math.round(unknown * 1_000))
  if (Math.abs(known - unknown) / unknown > MOST_APART)
    tally.found(`a refusal takes ${known.toFixed(1)} ms for who is there and ${unknown.toFixed(1)} for who is not`)
  return tally.report()
}

async function staffOf({ client }: Target): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select user_name as name from account where kind = 'staff' and status = 'active' order by 1`,
  )
  return rows.map(({ name }) => name)
}

async function guess({ actions, client }: Target, tally: Tally, userName: string): Promise<number> {
  const action = actions.find(({ name }) => name === LOGIN)
  if (!action) throw new Error(`the build has no ${LOGIN}`)
  const fields: Fields = { userName, password: WRONG }
  // How many guesses one address has is not what is measured.
  await client.query('delete from rate_counter')
  const from = performance.now()
  const answer = await callAction(action, fields, honest(null))
  const ms = performance.now() - from
  tally.tried(outcomeOf(answer), ms)
  return ms
}
