import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { pinyin } from 'pinyin-pro'

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]
const MINIMUM = 12
const MAXIMUM = 64

/** Words of the house that a guesser of ours would begin with. */
const OF_THE_HOUSE = ['jucai', 'rencai', 'rencaiban', 'renshe', 'admin', 'mima']

/** Of 0 to 4: fewer than 10,000,000,000 guesses by common passwords, names, keyboard rows, dates and what replaces letters. */
const HARD_TO_GUESS = 4

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** Whose password it is to be. `phone` is null where none is kept. */
export type PasswordOwner = { readonly userName: string; readonly name: string; readonly phone: string | null }

export const NOBODY_YET: PasswordOwner = { userName: '', name: '', phone: null }

/**
 * What is wrong with a new password; empty when nothing is (GB/T 22239-2019 8.1.4.1 a: 复杂度; ASVS 6.2.4: not one of the
 * common ones). Length is counted in characters as a person sees them.
 */
export function passwordProblems(password: string, owner: PasswordOwner): string[] {
  const length = [...password].length
  const problems: string[] = []
  if (length < MINIMUM) problems.push(`密码至少 ${MINIMUM} 位，现在是 ${length} 位。`)
  if (length > MAXIMUM) problems.push(`密码不能超过 ${MAXIMUM} 位。`)
  if (CLASSES.filter((one) => one.test(password)).length < 3)
    problems.push('大写字母、小写字母、数字、符号四类中至少要有三类。')
  const own = ownWords(owner)
  const lower = password.toLowerCase()
  if (own.some((word) => lower.includes(word))) problems.push('密码不能含有用户名、姓名或手机号码。')
  if (problems.length === 0 && estimator.check(password, [...own, ...OF_THE_HOUSE]).score < HARD_TO_GUESS)
    problems.push('这个密码过于常见或太有规律，容易被猜中。可以用几个不相干的词加数字。')
  return problems
}

/** What of them a password may not hold. Three letters of a short name stand in too many passwords to be refused. */
function ownWords({ userName, name, phone }: PasswordOwner): string[] {
  const spoken = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive' }).join('')
  const words = [userName, name, spoken, phone ?? ''].map((word) => word.toLowerCase().replaceAll(' ', ''))
  return words.filter((word) => [...word].length >= (/[a-z]/.test(word) ? 4 : 2))
}
