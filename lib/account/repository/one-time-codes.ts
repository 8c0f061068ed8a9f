import { blindIndex } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { CodePurpose } from '../model'

/** A mail may be held up on its way; five guesses are all there are, however long it lives. */
const LIFE_MINUTES: Record<CodePurpose, number> = { login: 5, register: 5, objection: 5, mail: 15 }
const ATTEMPTS = 5

/** Keyed and salted with the row's id: six digits under a bare digest are looked up in a second. */
export const codeHashOf = (id: string, code: string): string => blindIndex('account.code', `${id}:${code}`)

type NewCode = {
  countyCode: string
  purpose: CodePurpose
  phoneBlind: string
  accountId: string | null
  code: string
  now: Date
}

/** Keeps a new code; those sent before for the same purpose to the same phone no longer count. */
export async function insertCode(tx: Tx, { code, now, ...rest }: NewCode): Promise<string> {
  const { countyCode, purpose, phoneBlind } = rest
  await tx.oneTimeCode.updateMany({ where: { countyCode, purpose, phoneBlind, usedAt: null }, data: { usedAt: now } })
  const id = newId()
  const expiresAt = new Date(now.getTime() + LIFE_MINUTES[purpose] * 60_000)
  await tx.oneTimeCode.create({ data: { ...rest, id, codeHash: codeHashOf(id, code), expiresAt, createdAt: now } })
  return id
}

type Guess = { countyCode: string; purpose: CodePurpose; phoneBlind: string; now: Date }

/** Counts a guess at the living code before it is looked at; null when there is none, or its five guesses are spent. */
export async function claimGuess(tx: Tx, guess: Guess): Promise<{ id: string; codeHash: string } | null> {
  const rows = await tx.$queryRaw<{ id: string; codeHash: string }[]>`
    UPDATE one_time_code SET attempts = attempts + 1
    WHERE county_code = ${guess.countyCode} AND purpose = ${guess.purpose} AND phone_blind = ${guess.phoneBlind}
      AND used_at IS NULL AND expires_at > ${guess.now}::timestamptz AND attempts < ${ATTEMPTS}
    RETURNING id::text, code_hash AS "codeHash"`
  return rows[0] ?? null
}

/** Uses the code up; false when somebody did before. */
export async function markCodeUsed(tx: Tx, countyCode: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.oneTimeCode.updateMany({ where: { countyCode, id, usedAt: null }, data: { usedAt: now } })
  return count === 1
}
