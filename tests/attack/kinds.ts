import { sendBrokenBodies } from './bodies'
import { lookForNumbers } from './canary'
import { forgeRequests } from './forged'
import { sendNonsense } from './fuzz'
import { reachForRows } from './idor-actions'
import { lookForRows } from './idor-addresses'
import { storeMarkup } from './markup'
import { guessAtOnce } from './races'
import { speakSql } from './sql'
import { timeRefusals } from './timing'
import type { Attack } from './target'

/** Every kind of attack, and how much of it the long form makes. */
export const KINDS: Readonly<Record<string, { readonly attack: Attack; readonly size: number }>> = {
  rows: { attack: reachForRows, size: 8_000 },
  addresses: { attack: lookForRows, size: 2_000 },
  forged: { attack: forgeRequests, size: 1 },
  bodies: { attack: sendBrokenBodies, size: 60 },
  numbers: { attack: lookForNumbers, size: 99 },
  markup: { attack: storeMarkup, size: 999 },
  guesses: { attack: guessAtOnce, size: 3 },
  timing: { attack: timeRefusals, size: 200 },
  statements: { attack: speakSql, size: 200 },
  nonsense: { attack: sendNonsense, size: 2_000 },
}
