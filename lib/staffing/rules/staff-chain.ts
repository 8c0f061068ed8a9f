import { matchSeats } from './match-seats'

/** Who could do it: in their own right, or for a colleague. */
export type Candidate = {
  readonly accountId: string
  readonly name: string
  readonly principalId: string | null
  readonly principalName: string | null
}

/** One hand that a case and its money pass through. */
export type Seat = { readonly label: string; readonly place: string; readonly candidates: readonly Candidate[] }

/** `byDelegation`: only while somebody stands in for a colleague. `short`: these hands have too few people between them. */
export type Staffing =
  | { readonly kind: 'enough' }
  | { readonly kind: 'byDelegation' }
  | { readonly kind: 'short'; readonly seats: readonly Seat[]; readonly people: readonly string[] }

/**
 * Whether the people there are can do all of it without anybody having two hands in it. Deputy and principal count as one
 * person wherever one stands in for the other; this may say too few where a rare combination would just do, never too many.
 */
export function staffChain(seats: readonly Seat[]): Staffing {
  const own = seats.map(({ candidates }) => candidates.filter(({ principalId }) => principalId === null))
  const alone = matchSeats(own.map((people) => people.map(({ accountId }) => accountId)))
  if (alone === null) return { kind: 'enough' }
  const personOf = samePerson(seats.flatMap(({ candidates }) => candidates))
  const together = seats.map(({ candidates }) => [...new Set(candidates.map(({ accountId }) => personOf(accountId)))])
  const lent = matchSeats(together)
  if (lent === null) return { kind: 'byDelegation' }
  const short = lent.seats.flatMap((index) => seats[index] ?? [])
  return { kind: 'short', seats: short, people: namesOf(short) }
}

/** '何晓（代 张敏）', each once. */
const namesOf = (seats: readonly Seat[]): string[] => [
  ...new Set(seats.flatMap(({ candidates }) => candidates.map(candidateName))),
]

export const candidateName = ({ name, principalName }: Candidate): string =>
  principalName === null ? name : `${name}（代 ${principalName}）`

/** One name for all who are tied by standing in for one another. */
function samePerson(candidates: readonly Candidate[]): (accountId: string) => string {
  const leader = new Map<string, string>()
  const find = (id: string): string => {
    const up = leader.get(id)
    return up === undefined ? id : find(up)
  }
  for (const { accountId, principalId } of candidates) {
    const [one, other] = [find(accountId), principalId === null ? find(accountId) : find(principalId)]
    if (one !== other) leader.set(one, other)
  }
  return find
}
