import type pg from 'pg'
import { sealRecord } from '@/lib/audit/commands/seal-record'
import { verifyChain } from '@/lib/audit/steps/verify-chain'
import { systemActor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/transaction'
import { asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'

export const SYSTEM = systemActor(COUNTY)

/** Everything that waits is sealed; answers with how many rows that were. */
export async function sealAll(): Promise<number> {
  let all = 0
  for (;;) {
    const result = await sealRecord(SYSTEM, {}, wallNow())
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    if (result.value.sealed === 0) return all
    all += result.value.sealed
  }
}

export const verify = () => verifyChain(reading, COUNTY)

const TABLES = [
  'audit_event',
  'audit_seal',
  'audit_seal_line',
  'audit_unsealed',
  'application_event',
  'ledger_entry',
] as const

/** As somebody who owns the database and switches its guards off; afterwards everything stands again as before. */
export async function tampered<T>(tamper: (client: pg.Client) => Promise<unknown>, look: () => Promise<T>): Promise<T> {
  await pastGuards(async (client) => {
    for (const table of TABLES) await client.query(`create table kept_${table} as table ${table}`)
    await tamper(client)
  })
  try {
    return await look()
  } finally {
    await pastGuards(async (client) => {
      for (const table of TABLES) {
        await client.query(`delete from ${table}`)
        await client.query(`insert into ${table} select * from kept_${table}`)
        await client.query(`drop table kept_${table}`)
      }
    })
  }
}

const pastGuards = (work: (client: pg.Client) => Promise<void>): Promise<void> =>
  asOwner(async (client) => {
    await client.query("set session_replication_role = 'replica'")
    await work(client)
  })
