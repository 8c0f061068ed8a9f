import { keepsRegisterOf } from '@/lib/fact/permission'
import type { EntryFault, EntryOutcome } from '@/lib/fact/rules/entry'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import type { TalentRecords } from '../model'
import type { BasicColumns } from '../repository/talents'
import { formValuesOf } from '../rules/form-values'
import { newRecords } from '../rules/new-record'
import { compactWrites, planRecords, type RecordFault, type RecordWrite } from '../rules/plan-records'
import type { BasicFields, TalentEntry } from '../rules/talent-entry'
import type { LoadedTalent } from './load-talents-by-identity'
import { toBasics } from './to-basics'

export type PlanContext = {
  readonly actor: Actor
  readonly source: string
  readonly now: Date
  readonly enterpriseNames: ReadonlyMap<string, string>
}

/** What the rows make of one person. */
export type TalentPlan = {
  readonly id: string
  readonly name: string
  /** Null: new to the register. */
  readonly before: LoadedTalent | null
  readonly basics: BasicColumns
  readonly records: TalentRecords
  readonly writes: readonly RecordWrite[]
  readonly outcomes: readonly EntryOutcome[]
  readonly faults: readonly EntryFault[]
}

const NO_RECORDS: TalentRecords = {
  educations: [],
  credentials: [],
  employments: [],
  insurance: [],
  recognitions: [],
  housing: [],
  household: [],
  honours: [],
}

/** Lays all rows about one person over what the register holds, by the rules of the commands. Writes nothing. */
export function planTalent(
  found: LoadedTalent | null,
  entries: readonly TalentEntry[],
  context: PlanContext,
): TalentPlan | { readonly id: null; readonly faults: readonly EntryFault[] } {
  const state: State = {
    basics: found && { ...found.talent, ...found.sealed },
    records: found?.records ?? NO_RECORDS,
    isNew: found === null,
  }
  const writes: RecordWrite[] = []
  const outcomes: EntryOutcome[] = []
  const faults: EntryFault[] = []
  for (const entry of entries) {
    const step = entry.isDoubtful ? doubt(state, entry, context) : planEntry(state, entry, context)
    if (entry.isDoubtful || step.faults.length > 0) {
      faults.push(...step.faults.map((fault) => ({ ...fault, row: entry.row })))
      continue
    }
    const isChanged = step.writes.length > 0 || step.basics !== state.basics
    outcomes.push({ row: entry.row, is: state.basics === null ? 'created' : isChanged ? 'changed' : 'same' })
    writes.push(...step.writes)
    Object.assign(state, { basics: step.basics, records: step.records })
  }
  if (state.basics === null) return { id: null, faults }
  return {
    id: found?.talent.id ?? newId(),
    name: state.basics.name,
    before: found,
    basics: state.basics,
    records: state.records,
    writes: compactWrites(writes),
    outcomes,
    faults,
  }
}

type State = { basics: BasicColumns | null; records: TalentRecords; readonly isNew: boolean }
type Step = Pick<State, 'basics' | 'records'> & { writes: readonly RecordWrite[]; faults: readonly RecordFault[] }

function planEntry(state: State, entry: TalentEntry, context: PlanContext): Step {
  const stranger = strangerFault(state, entry, context)
  if (stranger) return { ...state, writes: [], faults: [stranger] }
  const basics = planBasics(state.basics, entry, context)
  const planned = planRecords(
    state.records,
    newRecords(entry.records, {
      source: context.source,
      newId,
      nameOf: (id) => context.enterpriseNames.get(id) ?? '',
    }),
  )
  const faults = [...basics.faults, ...planned.faults]
  if (basics.basics === null || faults.length > 0) return { ...state, writes: [], faults }
  const owned = withHome(basics.basics, entry, planned.writes)
  return { basics: owned, records: planned.records, writes: planned.writes, faults }
}

/** Of a row that is not entered anyway: what more would be in its way. */
function doubt(state: State, entry: TalentEntry, context: PlanContext): Step {
  const stranger = strangerFault(state, entry, context)
  const { townshipCode, villageCode = null } = entry.fields ?? {}
  const place = townshipCode === undefined ? null : placeFault(context.actor, townshipCode, villageCode)
  return { ...state, writes: [], faults: [stranger, place].filter((fault) => fault !== null) }
}

function placeFault(actor: Actor, townshipCode: string, villageCode: string | null): RecordFault | null {
  if (keepsRegisterOf(actor, townshipCode, villageCode)) return null
  return { field: 'townshipCode', code: 'outOfScope', text: '这个乡镇不由您登记' }
}

/** Why this person's row is not for this officer to bring, or is not about this person. */
function strangerFault({ basics }: State, entry: TalentEntry, { actor }: PlanContext): RecordFault | null {
  const field = 'identityNumber'
  if (basics === null) {
    if (entry.fields !== null) return null
    return { field, code: 'unknownPerson', text: '人才库中没有这个证件号码，请先登记或导入此人' }
  }
  if (basics.status === 'merged')
    return { field, code: 'merged', text: '该证件号码的登记已并入另一份登记，请改填并入后的证件号码' }
  if (!keepsRegisterOf(actor, basics.townshipCode, basics.villageCode))
    return { field, code: 'elsewhere', text: '此人登记在其他乡镇，不由您维护，请联系人才办' }
  if (entry.name !== '' && basics.name !== entry.name)
    return {
      field: 'name',
      code: 'nameDiffers',
      text: `该证件号码登记的姓名是“${basics.name}”，请核对；改名请用“更正”`,
    }
  return null
}

type Planned = { basics: BasicColumns | null; faults: readonly RecordFault[] }

function planBasics(before: BasicColumns | null, entry: TalentEntry, context: PlanContext): Planned {
  const { fields } = entry
  if (fields === null) return { basics: before, faults: [] }
  const given = before ? { ...formValuesOf(before), ...said(fields) } : fields
  const townshipCode = given.townshipCode ?? ''
  const elsewhere = placeFault(context.actor, townshipCode, given.villageCode ?? null)
  if (elsewhere) return { basics: before, faults: [elsewhere] }
  const form = {
    ...given,
    townshipCode,
    name: entry.name,
    identityKind: before ? (before.identityKind as BasicFields['identityKind']) : entry.identityKind,
    identityNumber: before ? undefined : entry.identityNumber,
  }
  const situation = { status: before?.status ?? 'active', today: dateIn(context.now) }
  const basics = toBasics(form, before ? { ...situation, kept: before } : situation)
  if (basics.ok) return { basics: before ? unlessSame(before, basics.value) : basics.value, faults: [] }
  const issues = basics.failure.kind === 'invalid' ? basics.failure.issues : []
  return {
    basics: before,
    faults: issues.map(({ path, message }) => ({ field: path, code: 'invalid', text: message })),
  }
}

const said = (fields: Partial<BasicFields>): Partial<BasicFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** The columns as they were where nothing differs; a phone sealed anew is the same phone. */
function unlessSame(before: BasicColumns, after: BasicColumns): BasicColumns {
  const { phoneSealed } = before
  const settled = after.phoneBlind === before.phoneBlind ? { ...after, phoneSealed } : after
  const keys = Object.keys(settled) as (keyof BasicColumns)[]
  return keys.every((key) => settled[key] === before[key]) ? before : settled
}

/** Whoever has bought here owns a home here, unless the row itself says otherwise. */
function withHome(basics: BasicColumns, entry: TalentEntry, writes: readonly RecordWrite[]): BasicColumns {
  const hasBought = writes.some(({ kind, before }) => kind === 'housing' && before === null)
  const ownsHomeInCounty = entry.ownsHomeInCounty ?? (hasBought ? true : basics.ownsHomeInCounty)
  return ownsHomeInCounty === basics.ownsHomeInCounty ? basics : { ...basics, ownsHomeInCounty }
}
