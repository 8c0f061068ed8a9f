import type { FactReader } from '@/lib/fact/catalogue'
import type { Fen } from '@/lib/kernel/fen'
import { ZERO } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { arrangeHousehold, explainArrangements, type Spouse } from '@/lib/policy/engine/arrange-household'
import type { AssessmentContext } from '@/lib/policy/engine/assessment'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

/** One order in which two spouses may apply, and what each then gets. */
export type HouseholdOrder = {
  readonly firstName: string
  readonly amounts: readonly { readonly name: string; readonly amountFen: Fen }[]
  readonly totalFen: Fen
}

/** Both orders, the better one first, and the advice in a sentence. */
export type HouseholdOrders = { readonly orders: readonly HouseholdOrder[]; readonly sentence: string }

type Couple = {
  readonly self: Spouse
  readonly spouse: Spouse
  readonly received: AssessmentContext['received']
  readonly nameOf: (subjectId: string) => string
}

/** Whether what one spouse is granted bears on the other. */
export const looksAtHousehold = ({ outcome }: Rulebook): boolean =>
  outcome.kind === 'subsidy' && (outcome.household !== null || outcome.caps.some(({ scope }) => scope === 'household'))

/** A home is both spouses', whichever of them the register holds it under; one with a home of their own keeps to that. */
export const sharingTheHome = (own: FactReader, spouse: FactReader): FactReader => ({
  read: (fact, day) =>
    fact.startsWith('housing.') && own.read('housing.filedOn', day).value === null
      ? spouse.read(fact, day)
      : own.read(fact, day),
})

/** Who of the two had better apply first; null unless both could be granted something and neither has been yet. */
export function householdOrders(rulebook: Rulebook, couple: Couple, day: PlainDate): HouseholdOrders | null {
  const { self, spouse, received, nameOf } = couple
  const ids = [self.subjectId, spouse.subjectId]
  if (received.some(({ itemCode, subjectId }) => itemCode === rulebook.code && ids.includes(subjectId))) return null
  const arrangements = arrangeHousehold(rulebook, [self, spouse], { day, received })
  if (arrangements.some(({ amounts }) => (amounts[0]?.amountFen ?? ZERO) === ZERO)) return null
  return {
    orders: arrangements.map(({ first, amounts, totalFen }) => ({
      firstName: nameOf(first),
      amounts: amounts.map(({ subjectId, amountFen }) => ({ name: nameOf(subjectId), amountFen })),
      totalFen,
    })),
    sentence: explainArrangements(arrangements, nameOf),
  }
}
