import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '@/lib/kernel/result'
import { rematchEntries } from '@/lib/matching/repository/matches'
import { itemsInForce } from '@/lib/matching/steps/matched-items'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { asApplication } from '../../support/owner-database'
import { COUNTY, fillRandomRegister, TODAY } from './random-register'

type Plan = { 'Relation Name'?: string; 'Node Type': string; 'Index Cond'?: string; Plans?: Plan[] }
const scansOf = (plan: Plan, table: string): Plan[] => [
  ...(plan['Relation Name'] === table && plan['Node Type'].includes('Scan') ? [plan] : []),
  ...(plan.Plans ?? []).flatMap((one) => scansOf(one, table)),
]

/** The plan that a connection keeps of the statement, whoever comes. */
async function keptPlan(statement: string): Promise<Plan> {
  const explained = await asApplication(async (client) => {
    await client.query("select set_config('enable_seqscan', 'off', false)")
    return client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (generic_plan, format json) ${statement}`)
  })
  return explained.rows[0]?.['QUERY PLAN'][0].Plan as Plan
}

let people: string[] = []
beforeAll(async () => {
  people = await fillRandomRegister(20, 11)
}, 60_000)

describe('the plan kept for matching one person', () => {
  it('finds what is held of them by their id, though made while nothing is held of anybody', async () => {
    const items = (await itemsInForce(reading, COUNTY, TODAY)).talent
    const found = await inTransaction(async (tx) => {
      await rematchEntries(tx, { countyCode: COUNTY, subject: 'talent' }, people.slice(0, 1), { items, day: TODAY })
      return ok(
        await tx.$queryRaw<{ statement: string }[]>`
        SELECT statement FROM pg_prepared_statements WHERE name LIKE 'kept-%'`,
      )
    })
    const kept = found.ok ? found.value : []
    expect(kept).toHaveLength(1)
    const scans = scansOf(await keptPlan(String(kept[0]?.statement)), 'match')
    expect(scans.length).toBeGreaterThan(1)
    expect(scans.filter((scan) => !scan['Index Cond']?.includes('subject_id = ANY'))).toEqual([])
  })
})
