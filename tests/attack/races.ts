import { DEMO_PASSWORD } from '@/lib/account/demo-personas'
import { callAction, honest, type Answer, type Fields } from '../e2e/support/call-action'
import { outcomeOf } from './answers'
import { Tally } from './report'
import type { Attack, Target } from './target'

const ENTER = 'app/login/actions.ts'
const AT_ONCE = 50
const OUYANG = { kind: 'talent', identifier: '13900010001' }

/** Guesses made all at once, where one after the other would be stopped: at most five are looked at, and none of the rest comes in. */
export const guessAtOnce: Attack = async (target, rounds) => {
  const tally = new Tally('guesses at once')
  for (let round = 0; round < rounds; round += 1) {
    await guessPasswords(target, tally)
    await target.county.restore()
    await guessCodes(target, tally)
    await target.county.restore()
    await useCodeOften(target, tally)
    await target.county.restore()
  }
  return tally.report()
}

async function guessPasswords(target: Target, tally: Tally): Promise<void> {
  const guess = (password: string) => ask(target, 'logInWithPasswordAction', { userName: 'jb103', password })
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => guess(`Yunling-${at}-guess`)))
  count(tally, answers)
  const { failed, isLocked } = await accountNamed(target, 'jb103')
  if (failed > 5) tally.found(`${failed} of ${AT_ONCE} guesses at a password were looked at`)
  if (!isLocked) tally.found(`${AT_ONCE} guesses at a password did not lock the account`)
  if (isIn(await guess(DEMO_PASSWORD))) tally.found('the right password opens a locked account')
}

async function guessCodes(target: Target, tally: Tally): Promise<void> {
  const right = await codeFor(target)
  const wrong = Array.from({ length: AT_ONCE }, (_, at) => String(100_000 + at)).filter((code) => code !== right)
  const answers = await Promise.all(wrong.map((code) => ask(target, 'logInWithCodeAction', { ...OUYANG, code })))
  count(tally, answers)
  if (answers.some(isIn)) tally.found('a wrong code came in')
  if (isIn(await ask(target, 'logInWithCodeAction', { ...OUYANG, code: right })))
    tally.found(`the right code came in after ${wrong.length} wrong ones`)
}

async function useCodeOften(target: Target, tally: Tally): Promise<void> {
  const code = await codeFor(target)
  const all = Array.from({ length: AT_ONCE }, () => ask(target, 'logInWithCodeAction', { ...OUYANG, code }))
  const answers = await Promise.all(all)
  count(tally, answers)
  const entered = answers.filter(isIn).length
  if (entered !== 1) tally.found(`one code came in ${entered} times of ${AT_ONCE}`)
}

async function codeFor(target: Target): Promise<string> {
  await target.world.first(`${ENTER} requestLoginCodeAction`, 'nobody', OUYANG)
  return target.world.codeFor(OUYANG.identifier)
}

function ask({ actions }: Target, name: string, fields: Fields): Promise<Answer> {
  const action = actions.find((one) => one.name === `${ENTER} ${name}`)
  if (!action) throw new Error(`the build has no ${name}`)
  return callAction(action, fields, honest(null))
}

const isIn = ({ cookies }: Answer): boolean => cookies.some((one) => /^jucai\.session=[^;]{20}/.test(one))

function count(tally: Tally, answers: readonly Answer[]): void {
  for (const answer of answers) tally.tried(isIn(answer) ? 'in' : outcomeOf(answer))
  const fallen = answers.filter(({ http, state }) => http >= 500 || state?.status === 'broken')
  if (fallen.length > 0) tally.found(`${fallen.length} guesses of ${answers.length} were answered with an error`)
}

async function accountNamed({ client }: Target, userName: string): Promise<{ failed: number; isLocked: boolean }> {
  const { rows } = await client.query<{ failed: number; isLocked: boolean }>(
    `select failed_logins as failed, locked_until is not null as "isLocked" from account where user_name = $1`,
    [userName],
  )
  if (rows[0] === undefined) throw new Error(`nobody is called ${userName}`)
  return rows[0]
}
