import { keepsRegisterOf } from '@/lib/fact/permission'
import type { EntryFault, EntryOutcome } from '@/lib/fact/rules/entry'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import type { TaxYear } from '../model'
import type { EnterpriseColumns } from '../repository/enterprises'
import type { EnterpriseEntry, EnterpriseFields } from '../rules/enterprise-entry'
import { formValuesOf } from '../rules/form-values'
import { mergeTaxYear } from '../rules/tax-year'
import type { LoadedEnterprise } from './load-enterprises'
import { toColumns } from './to-columns'

export type PlanContext = { readonly actor: Actor; readonly source: string; readonly now: Date }

/** What the rows make of one enterprise. */
export type EnterprisePlan = {
  readonly id: string
  readonly name: string
  readonly before: LoadedEnterprise | null
  readonly columns: EnterpriseColumns
  readonly taxYears: readonly { readonly before: TaxYear | null; readonly after: TaxYear }[]
  readonly outcomes: readonly EntryOutcome[]
  readonly faults: readonly EntryFault[]
}

/** Lays all rows about one enterprise over what the register holds. Writes nothing. */
export function planEnterprise(
  found: LoadedEnterprise | null,
  entries: readonly EnterpriseEntry[],
  context: PlanContext,
): EnterprisePlan | { readonly id: null; readonly faults: readonly EntryFault[] } {
  let columns = found && columnsOf(found)
  const years = new Map<number, { before: TaxYear | null; after: TaxYear }>()
  const outcomes: EntryOutcome[] = []
  const faults: EntryFault[] = []
  for (const entry of entries) {
    const { row, taxYear } = entry
    const planned = entry.isDoubtful ? doubt(columns, entry, context) : planColumns(columns, entry, context)
    if (!planned.columns) {
      faults.push(...planned.faults.map((fault) => ({ ...fault, row })))
      continue
    }
    const before = taxYear && (found?.taxYears.find(({ year }) => year === taxYear.year) ?? null)
    const latest = taxYear && (years.get(taxYear.year)?.after ?? before)
    const after = taxYear && mergeTaxYear(latest, { ...taxYear, source: context.source })
    if (after) years.set(after.year, { before, after })
    const isChanged = after !== null || planned.columns !== columns
    outcomes.push({ row, is: columns === null ? 'created' : isChanged ? 'changed' : 'same' })
    columns = planned.columns
  }
  if (columns === null) return { id: null, faults }
  const id = found?.enterprise.id ?? newId()
  return { id, name: columns.name, before: found, columns, taxYears: [...years.values()], outcomes, faults }
}

/** The columns as a command writes them. */
export function columnsOf({ enterprise, sealed }: LoadedEnterprise): EnterpriseColumns {
  const { id: _id, version: _version, ...columns } = enterprise
  return { ...columns, ...sealed }
}

type Planned =
  | { readonly columns: EnterpriseColumns; readonly faults: readonly [] }
  | { readonly columns: null; readonly faults: readonly ColumnFault[] }

/** Of a row that is not entered anyway: what more would be in its way. */
function doubt(before: EnterpriseColumns | null, entry: EnterpriseEntry, { actor }: PlanContext): Planned {
  const { townshipCode } = entry.fields ?? {}
  const faults = [
    strangerFault(before, entry, actor),
    townshipCode === undefined ? null : placeFault(actor, townshipCode),
  ]
  return { columns: null, faults: faults.filter((fault) => fault !== null) }
}

type ColumnFault = Omit<EntryFault, 'row'>

/** Why this enterprise's row is not for this officer to bring, or is not about this enterprise. */
function strangerFault(before: EnterpriseColumns | null, entry: EnterpriseEntry, actor: Actor): ColumnFault | null {
  const { name, fields } = entry
  const fault = (field: string, code: string, text: string) => ({ field, code, text })
  if (before === null)
    return fields === null
      ? fault('uscc', 'unknownEnterprise', '企业库中没有这个统一社会信用代码，请先登记或导入该单位')
      : null
  if (before.status === 'merged')
    return fault('uscc', 'merged', '该信用代码的登记已并入另一份登记，请改填并入后的信用代码')
  if (!keepsRegisterOf(actor, before.townshipCode, null))
    return fault('uscc', 'elsewhere', '该单位登记在其他乡镇，不由您维护，请联系人才办')
  return name !== '' && before.name !== name
    ? fault('name', 'nameDiffers', `该信用代码登记的名称是“${before.name}”，请核对；更名请用“更正”`)
    : null
}

const placeFault = (actor: Actor, townshipCode: string): ColumnFault | null =>
  keepsRegisterOf(actor, townshipCode, null)
    ? null
    : { field: 'townshipCode', code: 'outOfScope', text: '这个乡镇不由您登记' }

function planColumns(before: EnterpriseColumns | null, entry: EnterpriseEntry, { actor, now }: PlanContext): Planned {
  const { uscc, name, fields } = entry
  const stranger = strangerFault(before, entry, actor)
  if (stranger) return { columns: null, faults: [stranger] }
  if (fields === null) return before ? { columns: before, faults: [] } : { columns: null, faults: [] }
  const given = before ? { ...formValuesOf({ ...before, id: '', version: 0 }), ...said(fields) } : fields
  const elsewhere = placeFault(actor, given.townshipCode ?? '')
  if (elsewhere) return { columns: null, faults: [elsewhere] }
  const form = { ...given, uscc, name } as EnterpriseFields
  const situation = { status: before?.status ?? ('active' as const), today: dateIn(now) }
  const columns = toColumns(form, before ? { ...situation, kept: before } : situation)
  if (columns.ok) return { columns: before ? unlessSame(before, columns.value) : columns.value, faults: [] }
  const issues = columns.failure.kind === 'invalid' ? columns.failure.issues : []
  return { columns: null, faults: issues.map(({ path, message }) => ({ field: path, code: 'invalid', text: message })) }
}

const said = (fields: Partial<EnterpriseFields>): Partial<EnterpriseFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The columns as they were where nothing differs; a phone sealed anew is the same phone. */
function unlessSame(before: EnterpriseColumns, after: EnterpriseColumns): EnterpriseColumns {
  const { phoneSealed } = before
  const settled = after.phoneBlind === before.phoneBlind ? { ...after, phoneSealed } : after
  const keys = Object.keys(settled) as (keyof EnterpriseColumns)[]
  return keys.every((key) => settled[key] === before[key]) ? before : settled
}
