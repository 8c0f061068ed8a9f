import type { Change } from '@/lib/fact/model'
import { differences } from '@/lib/fact/rules/differences'
import { changedColumns, plainColumns, type Effect } from '@/lib/fact/rules/effect'
import type { EntrySource } from '@/lib/fact/rules/entry'
import { recordFactChanges } from '@/lib/fact/steps/record-fact-changes'
import { requestVerifications, settleVerifications } from '@/lib/fact/steps/settle-verifications'
import type { Actor } from '@/lib/kernel/actor'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { deleteTaxYears, insertEnterprises, insertTaxYears, updateEnterprises } from '../repository/many-enterprises'
import { enterpriseValues } from '../rules/enterprise-values'
import { taxYearText } from '../rules/tax-year'
import { columnsOf, type EnterprisePlan } from './plan-enterprise'

/** Writes what the plans say, in a number of statements that does not grow with them. Answers with what was done to which row. */
export async function writeEnterprisePlans(
  tx: Tx,
  actor: Actor,
  plans: readonly EnterprisePlan[],
  from: EntrySource,
  now: Date,
): Promise<Effect[]> {
  const { countyCode } = actor
  const touched = plans.filter((plan) => plan.before === null || plan.taxYears.length > 0 || isChanged(plan))
  await insertEnterprises(
    tx,
    countyCode,
    touched.filter(({ before }) => before === null),
    now,
  )
  await updateEnterprises(
    tx,
    countyCode,
    touched.filter(({ before }) => before !== null),
    now,
  )
  const years = touched.flatMap(({ id, taxYears }) => taxYears.map((year) => ({ ...year, enterpriseId: id })))
  const replaced = years.filter(({ before }) => before !== null)
  await deleteTaxYears(
    tx,
    countyCode,
    replaced.map(({ enterpriseId, after }) => ({ enterpriseId, year: after.year })),
  )
  await insertTaxYears(
    tx,
    countyCode,
    years.map(({ enterpriseId, after }) => ({ enterpriseId, row: after })),
  )
  const verifications = await tellHistory(tx, actor, touched, from, now)
  return [...touched.flatMap(effectsOf), ...verifications]
}

const isChanged = (plan: EnterprisePlan): boolean => Object.keys(columnChanges(plan).after).length > 0

function columnChanges({ before, columns }: EnterprisePlan) {
  return changedColumns(before ? plainColumns(columnsOf(before)) : {}, plainColumns(columns))
}

async function tellHistory(
  tx: Tx,
  actor: Actor,
  touched: readonly EnterprisePlan[],
  { isDeclared, sourceDay, ...from }: EntrySource,
  now: Date,
): Promise<Effect[]> {
  const told = touched.map((plan) => ({ plan, changes: changesOf(plan) }))
  await recordFactChanges(
    tx,
    actor,
    told.map(({ plan, changes }) => ({
      subjectKind: 'enterprise',
      subjectId: plan.id,
      ...from,
      validFrom: dayOf(plan, sourceDay),
      changes,
      now,
    })),
  )
  // Nothing waits for verification of an enterprise that was not there before.
  const concerned = isDeclared ? told : told.filter(({ plan }) => plan.before !== null)
  const facts = concerned.map(({ plan, changes }) => ({
    subject: { kind: 'enterprise', id: plan.id } as const,
    factKeys: isDeclared ? Object.keys(changes).filter((key) => DECLARED.includes(key)) : Object.keys(changes),
  }))
  return isDeclared ? requestVerifications(tx, actor, facts, now) : settleVerifications(tx, actor, facts, now)
}

/** What a department is asked to vouch for when the enterprise itself has told it. */
const DECLARED = ['enterprise.isAboveScale', 'enterprise.industryCode', 'record.taxYear']

/** A single year of tax counts from its end, as when it is entered alone. */
function dayOf({ before, taxYears }: EnterprisePlan, sourceDay: PlainDate): PlainDate {
  const [only, ...others] = taxYears
  return before && only && others.length === 0 ? toPlainDate(`${only.after.year}-12-31`) : sourceDay
}

function changesOf({ before, columns, taxYears }: EnterprisePlan): Record<string, Change> {
  const changed = differences(before ? enterpriseValues(before.enterprise) : {}, enterpriseValues(columns))
  if (taxYears.length === 0) return changed
  const from = taxYears.flatMap((year) => (year.before ? [taxYearText(year.before)] : []))
  const to = taxYears.map((year) => taxYearText(year.after)).join('；')
  return { ...changed, 'record.taxYear': { from: from.length === 0 ? null : from.join('；'), to } }
}

function effectsOf(plan: EnterprisePlan): Effect[] {
  const { id, before, taxYears } = plan
  const columns = columnChanges(plan)
  const own = before ? columns : { before: null, after: columns.after }
  const isTold = before === null || Object.keys(columns.after).length > 0
  return [
    ...(isTold ? [{ entity: 'enterprise', entityId: id, subjectId: id, ...own }] : []),
    ...taxYears.map((year) => ({
      entity: 'taxYear',
      entityId: String(year.after.year),
      subjectId: id,
      before: year.before && plainColumns(year.before),
      after: plainColumns(year.after),
    })),
  ]
}
