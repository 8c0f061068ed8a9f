import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { Holder } from '@/lib/account/model'
import { seatsOf, walksOf, type Places } from './seats-of'
import { candidateName, staffChain, type Seat } from './staff-chain'

type Staff = {
  readonly holders: readonly Holder[]
  readonly places: Places
  readonly townships: readonly { readonly code: string; readonly name: string }[]
}

/** Hands that have too few people between them, and for the cases of which townships. */
export type Gap = {
  readonly hands: readonly string[]
  readonly people: readonly string[]
  /** Empty: for every case, wherever it comes from. */
  readonly townships: readonly string[]
}

export type ItemStaffing = {
  /** How many different people a case needs at most, the four hands of its money included. */
  readonly needed: number
  /** Each hand and who can have it now; where it is the applicant's township, that of the first. */
  readonly hands: readonly { readonly label: string; readonly place: string; readonly people: readonly string[] }[]
  readonly gaps: readonly Gap[]
  /** Townships whose cases get through only while somebody stands in for a colleague. */
  readonly byDelegation: readonly string[]
}

/** Whether the people there are can carry an item: every walk of its chain, for the cases of every township. */
export function staffingOf(rulebook: Rulebook, staff: Staff): ItemStaffing {
  const walks = walksOf(rulebook)
  const checks = staff.townships.flatMap(({ code, name }) =>
    walks.map((walk) => {
      const seats = seatsOf(rulebook, walk, { ...staff, townshipCode: code })
      return { name, seats, staffing: staffChain(seats) }
    }),
  )
  const gaps = new Map<string, Gap>()
  for (const { name, staffing } of checks) {
    if (staffing.kind !== 'short') continue
    const hands = staffing.seats.map(({ label, place }) => `${place} ${label}`)
    const key = [...hands, ...staffing.people].join()
    const found = gaps.get(key) ?? { hands, people: staffing.people, townships: [] }
    gaps.set(key, { ...found, townships: [...new Set([...found.townships, name])] })
  }
  const everywhere = staff.townships.length
  return {
    needed: Math.max(0, ...checks.map(({ seats }) => seats.length)),
    hands: handsOf(checks.map(({ seats }) => seats)),
    gaps: [...gaps.values()].map((gap) => (gap.townships.length === everywhere ? { ...gap, townships: [] } : gap)),
    byDelegation: [...new Set(checks.flatMap(({ name, staffing }) => (staffing.kind === 'byDelegation' ? name : [])))],
  }
}

/** The hands of the longest walk; a hand that is elsewhere for every township says so instead of naming one. */
function handsOf(all: readonly (readonly Seat[])[]): ItemStaffing['hands'] {
  const longest = all.reduce<readonly Seat[]>((most, seats) => (seats.length > most.length ? seats : most), [])
  return longest.map(({ label, place, candidates }) => {
    const places = new Set(
      all.flatMap((seats) => seats.filter((seat) => seat.label === label).map((seat) => seat.place)),
    )
    return places.size > 1
      ? { label, place: '申报人所在乡镇', people: [] }
      : { label, place, people: candidates.map(candidateName) }
  })
}
