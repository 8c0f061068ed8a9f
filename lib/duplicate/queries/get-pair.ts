import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { isId } from '@/lib/kernel/id'
import type { Reason } from '@/lib/kernel/failure'
import { reading } from '@/lib/platform/transaction'
import { findTies } from '@/lib/application/steps/find-ties'
import { GROUND_LABELS } from '../labels'
import { rolesOf, type Merge, type Pair, type Side, type Verdict } from '../model'
import { mayAdjudicate, mustRecuse } from '../permission'
import { findEntries } from '../repository/entries'
import { findHeldCases, type HeldCase } from '../repository/held'
import { findMergesOf } from '../repository/merges'
import { countHanging } from '../repository/move-rows'
import { findPair, findVerdicts } from '../repository/pairs'
import { countSettled } from '../repository/settled-rows'
import { comparePortraits, type ComparedGroup } from '../rules/compare-portraits'
import { defaultKeep } from '../rules/default-keep'
import { NAMING_COLUMNS } from '../rules/naming-columns'
import { settledText } from '../rules/settled-text'
import { planMerge, type MergePlan } from '../steps/plan-merge'
import { readPortrait } from '../steps/read-portrait'

export type PairEntry = { id: string; name: string; number: string; townshipName: string; cases: HeldCase[] }
export type PairVerdict = { id: string; verdict: Verdict; reason: string; decidedByName: string; at: Date }

/** What an officer judges a pair by, as it stands with one of the two kept. */
export type PairDetail = {
  pair: Pair
  grounds: string[]
  keep: Side
  kept: PairEntry
  other: PairEntry
  groups: ComparedGroup[]
  /** Rows that name either, and how many of the other's will come over. */
  hanging: { code: string; label: string; kept: number; moving: number }[]
  notes: string[]
  warnings: string[]
  obstacles: readonly Reason[]
  seen: string
  verdicts: PairVerdict[]
  /** The merge of this very pair that stands. */
  merge: Merge | null
  /** Why this officer may not judge it; null when nothing is in the way. */
  recusal: string | null
}

/** Null when there is no such pair, one of the two is gone, or it is not for this actor. */
export async function getPair(
  actor: Actor,
  { id, keep: asked }: { id: string; keep: Side | undefined },
  now: Date,
): Promise<PairDetail | null> {
  const { countyCode } = actor
  if (mayAdjudicate(actor, 'read') || !isId(id)) return null
  const pair = await findPair(reading, countyCode, id)
  if (!pair) return null
  const merge = await standingMerge(countyCode, pair)
  const keep = merge ? sideOf(pair, merge.survivorId) : (asked ?? (await guessKeep(countyCode, pair)))
  const roles = rolesOf(pair, keep)
  const [kept, other] = await Promise.all([
    readPortrait(reading, countyCode, { kind: pair.kind, id: roles.survivorId }, dateIn(now)),
    readPortrait(reading, countyCode, { kind: pair.kind, id: roles.loserId }, dateIn(now)),
  ])
  if (!kept || !other) return null
  const plan = await planMerge(reading, countyCode, roles)
  const cases = await findHeldCases(reading, countyCode, { kind: pair.kind, ids: [pair.firstId, pair.secondId] })
  const groups = comparePortraits(kept.groups, other.groups, plan?.differing ?? [])
  const of = (entryId: string) => cases.filter(({ ownerId }) => ownerId === entryId)
  const refusal = mustRecuse(pair, await findTies(reading, actor))
  return {
    pair,
    grounds: pair.grounds.map((ground) => GROUND_LABELS[ground]),
    keep,
    kept: { id: roles.survivorId, ...withoutGroups(kept), cases: of(roles.survivorId) },
    other: { id: roles.loserId, ...withoutGroups(other), cases: of(roles.loserId) },
    groups,
    hanging: (plan?.hanging ?? []).map((one) => ({ ...one, label: labelOf(one.code) })),
    notes: plan ? await notesOf(plan, groups, now) : [],
    warnings: warningsOf(of(roles.survivorId), of(roles.loserId)),
    obstacles: plan?.obstacles ?? [],
    seen: plan?.seen ?? '',
    verdicts: await findVerdicts(reading, countyCode, id),
    merge,
    recusal: refusal?.kind === 'refused' ? (refusal.reasons[0]?.text ?? null) : null,
  }
}

const sideOf = (pair: Pair, entryId: string): Side => (pair.firstId === entryId ? 'first' : 'second')

const withoutGroups = ({ name, number, townshipName }: { name: string; number: string; townshipName: string }) => ({
  name,
  number,
  townshipName,
})

const labelOf = (code: string): string =>
  NAMING_COLUMNS.find(({ table, column }) => `${table}.${column}` === code)?.label ?? code

async function guessKeep(countyCode: string, pair: Pair): Promise<Side> {
  const entries = await findEntries(reading, countyCode, rolesOf(pair, 'first'))
  if (!entries) return 'first'
  const hanging = await countHanging(reading, entries)
  const sum = (of: 'kept' | 'moving') => hanging.reduce((total, one) => total + one[of], 0)
  const { survivor, loser } = entries
  return defaultKeep(
    { identityKind: survivor.identityKind, rowCount: sum('kept') },
    { identityKind: loser.identityKind, rowCount: sum('moving') },
  )
}

/** What the rules would settle, with the values offered by default. */
async function notesOf(plan: MergePlan, groups: readonly ComparedGroup[], now: Date): Promise<string[]> {
  const taken = groups.flatMap(({ facts }) => facts.filter(({ isTaken }) => isTaken).map(({ key }) => key))
  const keptKeys = plan.differing.filter((key) => !taken.includes(key))
  const settling = { entries: plan.entries, keptKeys, takenKeys: taken, today: dateIn(now), now }
  const counts = await countSettled(reading, settling)
  return [...counts].filter(([, count]) => count > 0).map(([code, count]) => settledText(code, count))
}

/** The same item granted to both: after the merge somebody must look whether it was paid twice. */
function warningsOf(kept: readonly HeldCase[], other: readonly HeldCase[]): string[] {
  const granted = (cases: readonly HeldCase[]) => cases.filter(({ grantedFen }) => grantedFen !== null)
  const shared = granted(kept).filter((one) => granted(other).some(({ itemCode }) => itemCode === one.itemCode))
  return [...new Set(shared.map(({ itemTitle }) => itemTitle))].map(
    (title) => `两份登记都已享受“${title}”。合并后两笔都计入同一人，请核对是否重复享受、是否需要追回。`,
  )
}

async function standingMerge(countyCode: string, pair: Pair): Promise<Merge | null> {
  const merges = await findMergesOf(reading, countyCode, pair.firstId)
  return merges.find(({ pairId, undoneAt }) => pairId === pair.id && undoneAt === null) ?? null
}
