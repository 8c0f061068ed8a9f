import { addFen, type Fen, subtractFen, sumFen, ZERO } from '@/lib/kernel/fen'
import {
  type ByFunder,
  type ByYear,
  type Hit,
  type Reduction,
  SIMULATION_CHANGES,
  type SimulatedSubject,
  type SimulationChange,
  type Tally,
} from '../model'

const NOBODY = { count: 0, fen: ZERO }
const none: Tally['changes'][SimulationChange] = { ...NOBODY, byYear: {} }

export const EMPTY_TALLY: Tally = {
  entitled: NOBODY,
  probable: NOBODY,
  barred: 0,
  cost: {},
  changes: { newlyIn: none, newlyOut: none, more: none, less: none },
  reductions: {},
  bars: {},
  overlaps: {},
  thresholds: {},
  budget: null,
}

/** One subject more. The order in which they come changes nothing. */
export function addToTally(tally: Tally, subject: SimulatedSubject): Tally {
  const { verdict, amountFen, cost } = subject
  const counted = (of: Tally['entitled'], is: boolean) =>
    is ? { count: of.count + 1, fen: addFen(of.fen, amountFen) } : of
  return {
    ...tally,
    entitled: counted(tally.entitled, verdict === 'entitled'),
    probable: counted(tally.probable, verdict === 'probable'),
    barred: tally.barred + (verdict === 'barred' ? 1 : 0),
    cost: mergeWith(tally.cost, cost, addFunders),
    changes: addChange(tally.changes, subject),
    reductions: subject.reductions.reduce(addHit, tally.reductions),
    bars: subject.bars.reduce(addHit, tally.bars),
    overlaps: subject.overlaps.reduce(addOverlap, tally.overlaps),
    thresholds: subject.near.reduce(addNear, tally.thresholds),
  }
}

/** What a version costs in all, in a year or over them. */
export const costOf = (byFunder: ByFunder): Fen => sumFen(Object.values(byFunder))

export const yearsOf = (tally: Tally): string[] => Object.keys(tally.cost).sort()

function addChange(changes: Tally['changes'], subject: SimulatedSubject): Tally['changes'] {
  const { change, amountFen, beforeFen, verdict } = subject
  if (change === null) return changes
  const known = changes[change]
  const now = verdict === 'entitled' ? amountFen : ZERO
  const fen = now > beforeFen ? subtractFen(now, beforeFen) : subtractFen(beforeFen, now)
  const after = Object.fromEntries(Object.entries(subject.cost).map(([year, byFunder]) => [year, costOf(byFunder)]))
  return {
    ...changes,
    [change]: {
      count: known.count + 1,
      fen: addFen(known.fen, fen),
      byYear: mergeWith(known.byYear, difference(after, subject.costBefore), addFen),
    },
  }
}

/** By year what is more (or, negative, less) than before. */
function difference(after: ByYear, before: ByYear): ByYear {
  const years = [...new Set([...Object.keys(after), ...Object.keys(before)])].sort()
  return Object.fromEntries(
    years.map((year) => [year, subtractFen(after[year] ?? ZERO, before[year] ?? ZERO)] as const),
  )
}

const addHit = (hits: Tally['bars'], { key, kind, clause, text, cutFen }: Reduction): Tally['bars'] => {
  const known: Hit = hits[key] ?? { ...NOBODY, kind, clause, text }
  return { ...hits, [key]: { ...known, count: known.count + 1, fen: addFen(known.fen, cutFen) } }
}

function addOverlap(
  overlaps: Tally['overlaps'],
  { code, title, thereFen, hereFen }: SimulatedSubject['overlaps'][number],
): Tally['overlaps'] {
  const known = overlaps[code] ?? { title, count: 0, there: NOBODY, here: NOBODY }
  const lost = (of: Tally['entitled'], fen: Fen) =>
    fen > ZERO ? { count: of.count + 1, fen: addFen(of.fen, fen) } : of
  const counted = { count: known.count + 1, there: lost(known.there, thereFen), here: lost(known.here, hereFen) }
  return { ...overlaps, [code]: { title, ...counted } }
}

function addNear(
  thresholds: Tally['thresholds'],
  { code, side }: SimulatedSubject['near'][number],
): Tally['thresholds'] {
  const known = thresholds[code]
  return known === undefined ? thresholds : { ...thresholds, [code]: { ...known, [side]: known[side] + 1 } }
}

const addFunders = (a: ByFunder, b: ByFunder): ByFunder => mergeWith(a, b, addFen)

function mergeWith<V>(
  a: Readonly<Record<string, V>>,
  b: Readonly<Record<string, V>>,
  add: (x: V, y: V) => V,
): Record<string, V> {
  const merged: Record<string, V> = { ...a }
  for (const [key, value] of Object.entries(b))
    merged[key] = merged[key] === undefined ? value : add(merged[key], value)
  return merged
}

/** Who gains and who loses, taken together. */
export const gainOf = ({ changes }: Tally) => summed(changes, ['newlyIn', 'more'])
export const lossOf = ({ changes }: Tally) => summed(changes, ['newlyOut', 'less'])

const summed = (changes: Tally['changes'], of: readonly SimulationChange[]) =>
  SIMULATION_CHANGES.filter((change) => of.includes(change)).reduce(
    (sum, change) => ({
      count: sum.count + changes[change].count,
      fen: addFen(sum.fen, changes[change].fen),
      byYear: mergeWith(sum.byYear, changes[change].byYear, addFen),
    }),
    none,
  )
