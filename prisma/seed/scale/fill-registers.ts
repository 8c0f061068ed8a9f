import pg from 'pg'
import { DEMO_UNITS } from '@/lib/account/demo-units'
import { useFreshIds } from '@/lib/platform/id'
import { loadPeople } from '../cases/people'
import { copyIn } from './copy-in'
import { enterpriseBatch } from './enterprise-batch'
import { withoutIndexes } from './indexes'
import { makeBatches } from './make-batches'
import type { Place } from './place'
import type { Batch } from './talent-batch'

const BATCH = 5_000
/** So many talents for one employer of the register. */
const TALENTS_PER_ENTERPRISE = 75
const TABLES = [
  'enterprise',
  'enterprise_tax_year',
  'talent',
  'education_record',
  'credential',
  'employment',
  'insurance_spell',
  'housing_record',
  'honour',
  'recognition',
  'account',
  'role_assignment',
  'fact_change',
  'audit_event',
]

/**
 * Adds so many talents and their employers to a county's registers, by COPY, in one transaction: all of them or none.
 * As the owner: the indexes are made anew. Every row is what the command would have written.
 */
export async function fillRegisters(
  ownerUrl: string,
  countyCode: string,
  { talents, enterprises = Math.ceil(talents / TALENTS_PER_ENTERPRISE) }: { talents: number; enterprises?: number },
  tell: (written: number) => void,
): Promise<void> {
  const place = await findPlace(countyCode)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("set local maintenance_work_mem = '512MB'")
    await withoutIndexes(client, TABLES, async () => {
      const { blocks, employers } = enterpriseBatch(place, enterprises)
      for (const block of blocks) await copyIn(client, block)
      const batches = batchesOf(talents)
      let written = 0
      for await (const made of makeBatches({ ...place, employers }, batches)) {
        for (const block of made) await copyIn(client, block)
        written = Math.min(talents, written + BATCH)
        tell(written)
      }
    })
    await client.query('commit')
    useFreshIds()
    // The planner knows nothing yet of a million rows.
    for (const table of TABLES) await client.query(`vacuum (analyze) ${table}`)
  } finally {
    await client.end()
  }
}

const batchesOf = (total: number): Batch[] =>
  Array.from({ length: Math.ceil(total / BATCH) }, (_, index) => ({
    index,
    from: index * BATCH,
    to: Math.min(total, (index + 1) * BATCH),
    total,
  }))

async function findPlace(countyCode: string): Promise<Place> {
  const people = await loadPeople(countyCode)
  const townships = DEMO_UNITS.filter(({ kind }) => kind === 'township').map(({ code }) => code)
  const keepers = townships.map((code) => {
    const { accountId, name, kind } = people.staff('intakeOfficer', code)
    return [code, { accountId, name, kind }] as const
  })
  return {
    countyCode,
    townships: townships.map((code) => code.slice(6)),
    keepers: Object.fromEntries(keepers),
    employers: [],
  }
}
