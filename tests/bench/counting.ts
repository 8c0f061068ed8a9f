import type pg from 'pg'
import { Prisma } from '@/generated/prisma/client'
import { countsSql } from '@/lib/matching/repository/match-query'
import type { RegisterName } from '@/lib/matching/model'
import { timed, workedMs } from './clockwork'
import { COUNTY, DAY } from './county'
import { BY_HAND, ITEMS_OF } from './items'

type Took = { readonly ms: number; readonly workedMs: number }
export type Counted = { readonly compiled: Took; readonly byHand: Took }

/**
 * Every item against everybody of a register: the compiled statement beside one written by hand for the same items, in turns.
 * Each by its quickest turn: what else the machine does makes both slower, never quicker. Refuses to measure where the two do
 * not count the same.
 */
export async function measureCounting(client: pg.Client, register: RegisterName, rounds: number): Promise<Counted> {
  const everybody = { countyCode: COUNTY, subject: register, where: () => Prisma.sql`true` } as const
  const compiled = countsSql(everybody, ITEMS_OF[register], DAY)
  const runCompiled = () => client.query<{ counts: number[] }>(compiled.text, compiled.values)
  const runByHand = () => client.query<number[]>({ text: BY_HAND[register], values: [COUNTY, DAY], rowMode: 'array' })
  mustAgree(register, (await runCompiled()).rows[0]?.counts ?? [], (await runByHand()).rows[0] ?? [])
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const pid = rows[0]?.pid ?? 0
  const times = { compiled: [] as Took[], byHand: [] as Took[] }
  for (let round = 0; round < rounds; round += 1) {
    times.compiled.push(await took(pid, runCompiled))
    times.byHand.push(await took(pid, runByHand))
  }
  return { compiled: quickest(times.compiled), byHand: quickest(times.byHand) }
}

async function took(pid: number, run: () => Promise<unknown>): Promise<Took> {
  const before = workedMs(pid)
  const ms = await timed(run)
  return { ms, workedMs: workedMs(pid) - before }
}

const quickest = (turns: readonly Took[]): Took => ({
  ms: Math.min(...turns.map(({ ms }) => ms)),
  workedMs: Math.min(...turns.map((one) => one.workedMs)),
})

function mustAgree(register: RegisterName, compiled: readonly number[], byHand: readonly number[]): void {
  const differ = ITEMS_OF[register].flatMap(({ name }, index) => {
    const [ours, theirs] = [compiled, byHand].map((counts) => counts.slice(2 * index, 2 * index + 2).join('/'))
    return ours === theirs ? [] : [`${name}: compiled ${ours}, by hand ${theirs} (met/unknown)`]
  })
  if (differ.length > 0) throw new Error(`the statements differ for ${register}s\n${differ.join('\n')}`)
}
