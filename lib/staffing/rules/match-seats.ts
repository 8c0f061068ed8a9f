/** Who could take a seat, by their number; nobody takes two. */
export type Seats = readonly (readonly string[])[]

/** Seats that cannot all be filled: these (by index) are more than the people who could take any of them. */
export type Shortage = { readonly seats: readonly number[]; readonly people: readonly string[] }

/**
 * Whether every seat can have a person of its own: a bipartite matching by augmenting paths (Kuhn). When not, answers
 * with the seats that stand in each other's way: by Hall's theorem always more seats than people. Null when it can.
 */
export function matchSeats(seats: Seats): Shortage | null {
  const sitting = new Map<string, number>()
  for (const index of seats.keys()) {
    const tried = new Set<string>()
    if (findSeat({ seats, sitting, tried }, index)) continue
    const rivals = [...tried].flatMap((person) => sitting.get(person) ?? [])
    return { seats: [...new Set([...rivals, index])].toSorted((a, b) => a - b), people: [...tried] }
  }
  return null
}

type Search = { readonly seats: Seats; readonly sitting: Map<string, number>; readonly tried: Set<string> }

/** Seats somebody, asking who sits there already to move on if they can. */
function findSeat(search: Search, seat: number): boolean {
  const { seats, sitting, tried } = search
  for (const person of seats[seat] ?? []) {
    if (tried.has(person)) continue
    tried.add(person)
    const held = sitting.get(person)
    if (held !== undefined && !findSeat(search, held)) continue
    sitting.set(person, seat)
    return true
  }
  return false
}
