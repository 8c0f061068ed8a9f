import type pg from 'pg'
import { unseal } from '@/lib/platform/crypto'
import { SEALED_COLUMNS, SEALED_FOR_GOOD } from '@/lib/wiring/sealed-columns'
import { knowWhatItKnows } from './as-the-server'

/** Whole numbers of the county's people, each with what it is. */
export type Numbers = ReadonlyMap<string, string>

const IS_NUMBER: Readonly<Record<string, string>> = {
  identity_sealed: 'identity',
  agent_identity_sealed: 'identity',
  phone_sealed: 'phone',
  account_sealed: 'account',
}

/** Opens every sealed number there is, with the keys of the server under attack. */
export async function openNumbers(client: pg.Client): Promise<Numbers> {
  knowWhatItKnows()
  const numbers = new Map<string, string>()
  for (const { table, column, purpose } of [...SEALED_COLUMNS, ...SEALED_FOR_GOOD]) {
    const kind = IS_NUMBER[column]
    if (kind === undefined) continue
    const { rows } = await client.query<{ sealed: string }>(
      `select distinct ${column} as sealed from ${table} where ${column} is not null`,
    )
    for (const { sealed } of rows) numbers.set(unseal(purpose, sealed), kind)
  }
  if (numbers.size < 100) throw new Error('the county has hardly a number to look for')
  return numbers
}

/** Those of the account itself, and of whom it acts for. */
export async function ownNumbers(client: pg.Client, account: string): Promise<ReadonlySet<string>> {
  const own = new Set<string>()
  for (const { table, column, purpose } of [...SEALED_COLUMNS, ...SEALED_FOR_GOOD]) {
    if (IS_NUMBER[column] === undefined) continue
    const key = { account: 'id', payee_account: 'owner_id', talent: 'id', enterprise: 'id' }[table]
    if (key === undefined) continue
    const { rows } = await client.query<{ sealed: string }>(
      `select ${column} as sealed from ${table} where ${column} is not null and ${key} in
         (select id from account where id = $1 union select subject_id from account where id = $1)`,
      [account],
    )
    for (const { sealed } of rows) own.add(unseal(purpose, sealed))
  }
  return own
}

const SHAPES = [/(?<!\d)\d{17}[\dXx](?![\dXx])/g, /(?<!\d)1[3-9]\d{9}(?!\d)/g, /(?<!\d)\d{12,21}(?!\d)/g]

/** The whole numbers of somebody that a text holds, each as `kind number`. */
export const numbersIn = (text: string, numbers: Numbers): string[] => [
  ...new Set(
    SHAPES.flatMap((shape) => text.match(shape) ?? []).flatMap((found) => {
      const kind = numbers.get(found) ?? numbers.get(found.toUpperCase())
      return kind === undefined ? [] : [`${kind} ${found}`]
    }),
  ),
]
