import type pg from 'pg'
import { Prisma } from '@/generated/prisma/client'
import { countsSql } from '@/lib/matching/repository/match-query'
import type { RegisterName } from '@/lib/matching/model'
import { timed } from './clockwork'
import { COUNTY, DAY } from './county'
import { BY_HAND, ITEMS_OF } from './items'

export type Counted = { readonly compiledMs: number; readonly byHandMs: number }

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
  const times = { compiled: [] as number[], byHand: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.compiled.push(await timed(runCompiled))
    times.byHand.push(await timed(runByHand))
  }
  return { compiledMs: Math.min(...times.compiled), byHandMs: Math.min(...times.byHand) }
}

function mustAgree(register: RegisterName, compiled: readonly number[], byHand: readonly number[]): void {
  const differ = ITEMS_OF[register].flatMap(({ name }, index) => {
    const [ours, theirs] = [compiled, byHand].map((counts) => counts.slice(2 * index, 2 * index + 2).join('/'))
    return ours === theirs ? [] : [`${name}: compiled ${ours}, by hand ${theirs} (met/unknown)`]
  })
  if (differ.length > 0) throw new Error(`the statements differ for ${register}s\n${differ.join('\n')}`)
}
