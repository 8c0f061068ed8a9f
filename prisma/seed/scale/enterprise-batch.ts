import { SOURCES } from '@/lib/fact/model'
import { firstValues } from '@/lib/fact/rules/differences'
import { enterpriseValues } from '@/lib/enterprise/rules/enterprise-values'
import { RegisterEnterpriseInput } from '@/lib/enterprise/schema'
import { toColumns } from '@/lib/enterprise/steps/to-columns'
import { addDays, dateIn, toPlainDate } from '@/lib/kernel/plain-date'
import { newId, useRepeatableIds } from '@/lib/platform/id'
import type { EnterprisePlan } from '../register/enterprise-plans'
import { atTen } from '../register/enterprises'
import { numberedFirm } from '../register/firms'
import { hanName } from '../register/names'
import { randomFrom, type Random } from '../register/random'
import { succeed } from '../succeed'
import { copyBlock, type CopyBlock } from './copy-text'
import { keeperOf, type Employer, type Place } from './place'
import { auditRow, historyRow } from './record-rows'
import { addRows, type TableRows } from './talent-rows'

const SEED = 880_000
const FIRST_DAY = toPlainDate('2025-01-06')
const DAYS = 30

/** So many firms of a large register as blocks of rows, and as the employers of its people; the same every time. */
export function enterpriseBatch(place: Place, count: number): { blocks: CopyBlock[]; employers: Employer[] } {
  useRepeatableIds('register:enterprises', atTen(FIRST_DAY).getTime())
  const random = randomFrom(SEED)
  const rows: TableRows = new Map()
  const employers = Array.from({ length: count }, (_, n) => {
    const plan = numberedFirm(random, n)
    const now = atTen(addDays(FIRST_DAY, Math.floor((n * DAYS) / count)))
    return { ...plan, id: addEnterpriseRows(rows, place, { plan, now, random, n }) }
  })
  return { blocks: [...rows].map(([table, all]) => copyBlock(table, all)), employers }
}

type Registered = { plan: EnterprisePlan; now: Date; random: Random; n: number }

/** What registering one enterprise writes, and its last tax year. */
function addEnterpriseRows(rows: TableRows, place: Place, { plan, now, random, n }: Registered): string {
  const { countyCode } = place
  const id = newId()
  const townshipCode = `${countyCode}${plan.township}`
  const fields = RegisterEnterpriseInput.parse({
    uscc: plan.uscc,
    name: plan.name,
    employerType: plan.employerType,
    industryCode: plan.industryCode,
    townshipCode,
    address: `云岭县工业大道 ${n + 400} 号`,
    registeredOn: `${random.int(2003, 2021)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
    legalPersonName: hanName(random, random.pick(['1', '2'] as const)),
    isAboveScale: plan.isAboveScale ? 'yes' : 'no',
    isDishonest: plan.isDishonest ? 'yes' : 'no',
    phone: `192${String(n).padStart(8, '0')}`,
  })
  const columns = succeed(plan.name, toColumns(fields, { status: 'active', today: dateIn(now) }))
  addRows(rows, 'enterprise', [{ countyCode, id, ...columns, version: 1, createdAt: now, updatedAt: now }])
  const revenue = plan.isAboveScale ? random.int(2_400, 38_000) : random.int(60, 1_800)
  const money = { taxFen: revenue * 41_000, revenueFen: revenue * 1_000_000 }
  addRows(rows, 'enterprise_tax_year', [
    { countyCode, enterpriseId: id, year: 2025, ...money, source: SOURCES.taxExchange },
  ])
  addHistory(rows, place, { id, name: plan.name, townshipCode, changes: firstValues(enterpriseValues(columns)), now })
  return id
}

type Entered = {
  id: string
  name: string
  townshipCode: string
  changes: ReturnType<typeof firstValues>
  now: Date
}

function addHistory(rows: TableRows, place: Place, { id, name, townshipCode, changes, now }: Entered): void {
  const subject = { countyCode: place.countyCode, kind: 'enterprise', id } as const
  const keeper = keeperOf(place, townshipCode)
  const entry = { source: SOURCES.entry, sourceDocument: null, validFrom: dateIn(now), changes, now }
  addRows(rows, 'fact_change', [historyRow(subject, keeper, entry)])
  const line = { action: 'enterprise.register', summary: `登记用人单位 ${name}`, now }
  addRows(rows, 'audit_event', [auditRow(subject, keeper, line)])
}
