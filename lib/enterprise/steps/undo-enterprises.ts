import { SOURCES, type Change } from '@/lib/fact/model'
import { differences } from '@/lib/fact/rules/differences'
import { plainColumns, stillHolds, type Effect, type LeftAlone } from '@/lib/fact/rules/effect'
import { verificationsOf } from '@/lib/fact/rules/verification-effect'
import { recordFactChanges } from '@/lib/fact/steps/record-fact-changes'
import { findDecidedSince, undoVerifications } from '@/lib/fact/steps/undo-verifications'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { TaxYear } from '../model'
import type { EnterpriseColumns } from '../repository/enterprises'
import {
  deleteEnterprises,
  deleteTaxYears,
  findRowsHangingOnEnterprises,
  insertTaxYears,
  updateEnterprises,
} from '../repository/many-enterprises'
import { enterpriseValues } from '../rules/enterprise-values'
import { taxYearText } from '../rules/tax-year'
import { loadEnterprises, type LoadedEnterprise } from './load-enterprises'
import { columnsOf } from './plan-enterprise'

type YearReturn = { readonly before: TaxYear | null; readonly now: TaxYear }

/** One enterprise set back: what it becomes, and the years that return. */
export type EnterpriseReturn = {
  readonly id: string
  readonly now: LoadedEnterprise
  readonly columns: EnterpriseColumns
  readonly years: readonly YearReturn[]
}
export type EnterpriseUndo = {
  readonly remove: readonly EnterpriseReturn[]
  readonly setBack: readonly EnterpriseReturn[]
  readonly left: readonly LeftAlone[]
  /** What the entry did, of all of them. */
  readonly effects: readonly Effect[]
}

/** Compares what the entry left with what is there now: what has changed since stays as it is, and is named. Writes nothing. */
export async function planEnterpriseUndo(
  tx: Tx,
  countyCode: string,
  effects: readonly Effect[],
): Promise<EnterpriseUndo> {
  const bySubject = Map.groupBy(effects, ({ subjectId }) => subjectId)
  const ids = [...bySubject.keys()]
  const found = await loadEnterprises(tx, countyCode, { ids }, { lock: false })
  const loaded = new Map(found.map((one) => [one.enterprise.id, one]))
  const hanging = ids.length === 0 ? [] : await findRowsHangingOnEnterprises(tx, countyCode, ids)
  const inUse = new Set(hanging.map(({ id }) => id))
  const decided = await findDecidedSince(tx, countyCode, verificationsOf(effects))
  const undo = { remove: [] as EnterpriseReturn[], setBack: [] as EnterpriseReturn[], left: [] as LeftAlone[] }
  for (const [id, some] of bySubject) {
    const now = loaded.get(id)
    if (!now) {
      undo.left.push({ entity: 'enterprise', subjectId: id, text: '已不在企业库中' })
      continue
    }
    if (now.enterprise.status === 'merged') {
      undo.left.push(leave(now, '已并入另一份登记，予以保留'))
      continue
    }
    const decision = decided.get(id)
    if (decision !== undefined) {
      undo.left.push(leave(now, decision))
      continue
    }
    const own = some.find(({ entity }) => entity === 'enterprise')
    if (own?.before === null) {
      if (!inUse.has(id) && stillHolds(plainColumns(columnsOf(now)), own.after))
        undo.remove.push({ id, now, columns: columnsOf(now), years: [] })
      else undo.left.push(leave(now, '导入后又有变动、人员或其他业务，予以保留'))
      continue
    }
    const { returned, left } = returnOf(now, some, own)
    if (returned) undo.setBack.push(returned)
    undo.left.push(...left)
  }
  return { ...undo, effects }
}

const leave = ({ enterprise }: LoadedEnterprise, text: string): LeftAlone => ({
  entity: 'enterprise',
  subjectId: enterprise.id,
  text: `${enterprise.name}：${text}`,
})

function returnOf(now: LoadedEnterprise, effects: readonly Effect[], own: Effect | undefined) {
  const left: LeftAlone[] = []
  const years: YearReturn[] = []
  for (const { entityId, before, after } of effects.filter(({ entity }) => entity === 'taxYear')) {
    const year = now.taxYears.find((row) => String(row.year) === entityId)
    if (year && stillHolds(plainColumns(year), after)) years.push({ before: before as TaxYear | null, now: year })
    else left.push(leave(now, `${entityId} 年税收导入后又有变动，予以保留`))
  }
  const current = plainColumns(columnsOf(now))
  const keys = Object.keys(own?.after ?? {})
  const free = keys.filter((key) => (current[key] ?? null) === (own?.after[key] ?? null))
  if (free.length < keys.length) left.push(leave(now, '部分登记内容导入后又有变动，予以保留'))
  const old = Object.fromEntries(free.map((key) => [key, own?.before?.[key] ?? null])) as Partial<EnterpriseColumns>
  const isNothing = years.length === 0 && free.length === 0
  const columns = { ...columnsOf(now), ...old }
  return { returned: isNothing ? null : { id: now.enterprise.id, now, columns, years }, left }
}

/** Takes back what the plan says: enterprises new with the entry go, changed values return, and the history says so. */
export async function undoEnterprises(
  tx: Tx,
  actor: Actor,
  { remove, setBack, effects }: EnterpriseUndo,
  reason: string,
  now: Date,
): Promise<void> {
  const { countyCode } = actor
  const years = setBack.flatMap(({ id, years: some }) => some.map((year) => ({ ...year, enterpriseId: id })))
  await deleteTaxYears(
    tx,
    countyCode,
    years.map(({ enterpriseId, now: { year } }) => ({ enterpriseId, year })),
  )
  const restored = years.flatMap(({ enterpriseId, before }) => (before ? [{ enterpriseId, row: before }] : []))
  await insertTaxYears(tx, countyCode, restored)
  await updateEnterprises(tx, countyCode, setBack, now)
  await deleteEnterprises(
    tx,
    countyCode,
    remove.map(({ id }) => id),
  )
  const told = [
    ...remove.map((one) => ({ id: one.id, changes: gone(one) })),
    ...setBack.map((one) => ({ id: one.id, changes: returned(one) })),
  ]
  const entry = { subjectKind: 'enterprise', source: SOURCES.undo, reason, validFrom: dateIn(now), now } as const
  await recordFactChanges(
    tx,
    actor,
    told.map(({ id, changes }) => ({ ...entry, subjectId: id, changes })),
  )
  const facts = told.map(({ id, changes }) => ({
    subject: { kind: 'enterprise', id } as const,
    factKeys: Object.keys(changes),
  }))
  await undoVerifications(tx, actor, { facts, effects }, now)
}

function gone({ now }: EnterpriseReturn): Record<string, Change> {
  const values = Object.entries(enterpriseValues(now.enterprise)).filter(([, value]) => value !== null)
  return Object.fromEntries(values.map(([key, from]) => [key, { from, to: null }]))
}

function returned({ now, columns, years }: EnterpriseReturn): Record<string, Change> {
  const changed = differences(enterpriseValues(now.enterprise), enterpriseValues(columns))
  if (years.length === 0) return changed
  const from = years.map((year) => taxYearText(year.now)).join('；')
  const to = years.flatMap(({ before }) => (before ? [taxYearText(before)] : [])).join('；')
  return { ...changed, 'record.taxYear': { from, to: to === '' ? null : to } }
}
