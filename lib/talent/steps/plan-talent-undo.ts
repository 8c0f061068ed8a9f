import { findLoggedInTalents } from '@/lib/account/steps/remove-subject-accounts'
import { plainColumns, stillHolds, type Columns, type Effect, type LeftAlone } from '@/lib/fact/rules/effect'
import { verificationsOf } from '@/lib/fact/rules/verification-effect'
import { findDecidedSince } from '@/lib/fact/steps/undo-verifications'
import type { Tx } from '@/lib/platform/transaction'
import type { TalentRecords } from '../model'
import { findRowsHangingOnTalents } from '../repository/many-talents'
import type { BasicColumns } from '../repository/talents'
import { columnLabels } from '../rules/column-labels'
import { isOpenFullTime } from '../rules/merge-record'
import {
  RECORD_LISTS,
  withoutRecord,
  withRecord,
  type AnyRecord,
  type ListedKind,
  type RecordWrite,
} from '../rules/plan-records'
import { recordLine } from '../rules/talent-change'
import { loadTalents, type LoadedTalent } from './load-talents-by-identity'

/** One talent set back: what she becomes, and the writes that are taken back (as they were done). */
export type TalentReturn = {
  readonly id: string
  readonly now: LoadedTalent
  readonly basics: BasicColumns
  readonly records: TalentRecords
  readonly writes: readonly RecordWrite[]
}

/** What taking an entry of many rows back will do. */
export type TalentUndo = {
  /** New with the entry, and nothing else hangs on them. */
  readonly remove: readonly TalentReturn[]
  readonly setBack: readonly TalentReturn[]
  /** Talents whose login the entry opened. */
  readonly opened: ReadonlySet<string>
  readonly left: readonly LeftAlone[]
  /** What the entry did, of all of them. */
  readonly effects: readonly Effect[]
}

/** Compares what the entry left with what is there now: what has changed since stays as it is, and is named. Writes nothing. */
export async function planTalentUndo(tx: Tx, countyCode: string, effects: readonly Effect[]): Promise<TalentUndo> {
  const bySubject = Map.groupBy(effects, ({ subjectId }) => subjectId)
  const loaded = await loadTalents(tx, countyCode, [...bySubject.keys()])
  const created = [...bySubject].filter(([, some]) => personOf(some)?.before === null).map(([id]) => id)
  const hanging = await countHanging(tx, countyCode, created)
  const loggedIn = await findLoggedInTalents(tx, countyCode, created)
  const decided = await findDecidedSince(tx, countyCode, verificationsOf(effects))
  const undo = { remove: [] as TalentReturn[], setBack: [] as TalentReturn[], left: [] as LeftAlone[] }
  for (const [id, some] of bySubject) {
    const now = loaded.get(id)
    if (!now) {
      undo.left.push({ entity: 'talent', subjectId: id, text: '已不在人才库中' })
    } else if (now.talent.status === 'merged') {
      undo.left.push({ entity: 'talent', subjectId: id, text: `${now.talent.name}：已并入另一份登记，予以保留` })
    } else if (decided.has(id)) {
      undo.left.push({ entity: 'talent', subjectId: id, text: `${now.talent.name}：${decided.get(id)}` })
    } else if (created.includes(id)) {
      const isFree = !loggedIn.has(id) && (hanging.get(id) ?? 0) === recordsOf(some).length
      const returned = isFree ? removalOf(now, some) : null
      if (returned) undo.remove.push(returned)
      else
        undo.left.push({
          entity: 'talent',
          subjectId: id,
          text: `${now.talent.name}：导入后又有变动、登录或其他业务，予以保留`,
        })
    } else {
      const { returned, left } = returnOf(now, some)
      if (returned) undo.setBack.push(returned)
      undo.left.push(...left)
    }
  }
  const opened = new Set(effects.filter(({ entity }) => entity === 'account').map(({ subjectId }) => subjectId))
  return { ...undo, opened, effects }
}

const personOf = (effects: readonly Effect[]) => effects.find(({ entity }) => entity === 'talent')
const isRecord = ({ entity }: Effect): boolean => Object.hasOwn(RECORD_LISTS, entity)
const recordsOf = (effects: readonly Effect[]): readonly Effect[] => effects.filter(isRecord)

async function countHanging(tx: Tx, countyCode: string, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (ids.length === 0) return counts
  for (const { id, number } of await findRowsHangingOnTalents(tx, countyCode, ids))
    counts.set(id, (counts.get(id) ?? 0) + Number(number))
  return counts
}

const columnsOf = ({ talent, sealed }: LoadedTalent): Columns => plainColumns({ ...talent, ...sealed })
const basicsOf = ({ talent, sealed }: LoadedTalent): BasicColumns => ({ ...talent, ...sealed })

/** The record of an effect as it is now; null when it is gone or says something else. */
function untouched(records: TalentRecords, { entity, entityId, after }: Effect): AnyRecord | null {
  const rows: readonly AnyRecord[] = records[RECORD_LISTS[entity as ListedKind]]
  const row = rows.find(({ id }) => id === entityId)
  return row && stillHolds(plainColumns(row), after) ? row : null
}

const writeOf = (effect: Effect, after: AnyRecord): RecordWrite => ({
  kind: effect.entity as ListedKind,
  before: effect.before as AnyRecord | null,
  after,
})

/** A person new with the entry, when she is exactly what it made of her; else null. */
function removalOf(now: LoadedTalent, effects: readonly Effect[]): TalentReturn | null {
  const person = personOf(effects)
  if (!person || !stillHolds(columnsOf(now), person.after)) return null
  const writes = recordsOf(effects).map((effect) => {
    const row = untouched(now.records, effect)
    return row && writeOf(effect, row)
  })
  if (writes.some((write) => write === null)) return null
  const { talent, records } = now
  return { id: talent.id, now, basics: basicsOf(now), records, writes: writes.filter((write) => write !== null) }
}

function returnOf(now: LoadedTalent, effects: readonly Effect[]): { returned: TalentReturn | null; left: LeftAlone[] } {
  const { talent } = now
  const leave = (text: string): LeftAlone => ({
    entity: 'talent',
    subjectId: talent.id,
    text: `${talent.name}：${text}`,
  })
  const left: LeftAlone[] = []
  const writes: RecordWrite[] = []
  let { records } = now
  // Last first: an employment that ended an older one goes before the older one is open again.
  for (const effect of recordsOf(effects).toReversed()) {
    const row = untouched(now.records, effect)
    const kind = effect.entity as ListedKind
    if (row === null) {
      left.push(leave(`“${recordLine(kind, effect.after as AnyRecord)}”导入后又有变动，予以保留`))
      continue
    }
    const before = effect.before as AnyRecord | null
    const after = before ? withRecord(records, kind, before) : withoutRecord(records, kind, row.id)
    if (after.employments.filter(isOpenFullTime).length > 1) {
      left.push(leave(`“${recordLine(kind, row)}”之后又登记了新的任职，予以保留`))
      continue
    }
    records = after
    writes.push(writeOf(effect, row))
  }
  const person = personOf(effects)
  const { basics, kept } = person ? setBack(now, person) : { basics: basicsOf(now), kept: [] }
  if (kept.length > 0) left.push(leave(`${columnLabels(kept)}导入后又有变动，予以保留`))
  const isNothing = writes.length === 0 && !(person && kept.length < Object.keys(person.after).length)
  return { returned: isNothing ? null : { id: talent.id, now, basics, records, writes }, left }
}

/** The columns as they were before the entry; those that have changed since stay. */
function setBack(now: LoadedTalent, { before, after }: Effect): { basics: BasicColumns; kept: string[] } {
  const current = columnsOf(now)
  const keys = Object.keys(after)
  const kept = keys.filter((key) => (current[key] ?? null) !== (after[key] ?? null))
  const old = Object.fromEntries(keys.filter((key) => !kept.includes(key)).map((key) => [key, before?.[key] ?? null]))
  return { basics: { ...basicsOf(now), ...(old as Partial<BasicColumns>) }, kept }
}
