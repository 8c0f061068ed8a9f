import type { Guard } from '../../tests/sabotage/guard'
import type { Failure, Ran } from './failures'

/** What taking a guard away came to: red for the right reason or not, and the words that tell. */
export type Verdict = {
  readonly guard: Guard
  readonly isRed: boolean
  readonly words: string
  readonly seconds: number
}

/** Red, and for the right reason: a test that ran says the words that are expected of it. A file that no longer loads says nothing. */
export function judge({ test, expect }: Guard, { failures, broken }: Ran): Pick<Verdict, 'isRed' | 'words'> {
  const own = failures.filter(({ title }) => title.includes(test.name ?? ''))
  const right = own.find(({ words }) => words.includes(expect))
  if (right) return { isRed: true, words: told(right, expect) }
  if (own.length === 0) return { isRed: false, words: broken === '' ? 'nobody noticed' : `nothing ran: ${broken}` }
  return { isRed: false, words: `red, but nobody says “${expect}”: ${own.map((one) => told(one)).join('\n  ')}` }
}

/** The title, and the line of the failure that holds the words. */
function told({ title, words }: Failure, expect = ''): string {
  const line = words.split('\n').find((one) => one.trim() !== '' && one.includes(expect))
  return `${title}: ${line?.trim().slice(0, 300) ?? ''}`
}
