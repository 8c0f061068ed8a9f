import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchSeats, type Seats } from '@/lib/staffing/rules/match-seats'
import { staffChain, type Candidate, type Seat } from '@/lib/staffing/rules/staff-chain'

/** By trying everything. */
const canFill = (seats: Seats, taken: readonly string[] = []): boolean => {
  const [first, ...rest] = seats
  if (first === undefined) return true
  return first.some((person) => !taken.includes(person) && canFill(rest, [...taken, person]))
}

const someSeats = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 }), { maxLength: 6 })

describe('matching seats and people', () => {
  it('finds a seating exactly when there is one', () => {
    fc.assert(
      fc.property(someSeats, (seats) => (matchSeats(seats) === null) === canFill(seats)),
      { numRuns: 2_000 },
    )
  })

  it('names seats that are more than everybody who could take them', () => {
    fc.assert(
      fc.property(someSeats, (seats) => {
        const short = matchSeats(seats)
        if (short === null) return true
        const people = new Set(short.seats.flatMap((index) => seats[index] ?? []))
        return short.seats.length > people.size && [...people].every((person) => short.people.includes(person))
      }),
      { numRuns: 2_000 },
    )
  })

  it('moves whoever sits to let another sit', () => {
    expect(matchSeats([['张敏', '林溪'], ['张敏']])).toBeNull()
    expect(matchSeats([['张敏'], ['张敏']])).toEqual({ seats: [0, 1], people: ['张敏'] })
    expect(matchSeats([['张敏'], []])).toEqual({ seats: [1], people: [] })
  })
})

const own = (name: string): Candidate => ({ accountId: name, name, principalId: null, principalName: null })
const lent = (name: string, of: string): Candidate => ({ accountId: name, name, principalId: of, principalName: of })
const seat = (label: string, ...candidates: Candidate[]): Seat => ({ label, place: label, candidates })

describe('the people of a chain', () => {
  it('are enough when each hand has one of its own', () => {
    expect(staffChain([seat('受理', own('王芳')), seat('复审', own('张敏')), seat('审定', own('周正'))]).kind).toBe(
      'enough',
    )
  })

  it('are too few where one person would have two hands in it, and both are named', () => {
    const short = staffChain([seat('受理', own('王芳')), seat('复审', own('张敏')), seat('审定', own('张敏'))])
    expect(short).toMatchObject({ kind: 'short', people: ['张敏'] })
    expect(short.kind === 'short' && short.seats.map(({ label }) => label)).toEqual(['复审', '审定'])
  })

  it('do with a deputy while there is one', () => {
    expect(staffChain([seat('受理', own('王芳')), seat('复审', lent('何晓', '张敏'))]).kind).toBe('byDelegation')
  })

  it('count deputy and principal as one', () => {
    const chain = [seat('受理', lent('何晓', '王芳')), seat('复审', own('何晓'))]
    expect(staffChain(chain)).toMatchObject({ kind: 'short', people: ['何晓（代 王芳）', '何晓'] })
    const crossed = [seat('复审', lent('何晓', '张敏')), seat('审定', own('张敏'))]
    expect(staffChain(crossed).kind).toBe('short')
  })
})
