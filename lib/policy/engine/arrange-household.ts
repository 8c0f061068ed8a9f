import type { FactReader } from '@/lib/fact/catalogue'
import { addFen, type Fen, ZERO } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '../rulebook/schema'
import { assess } from './assess'
import type { Assessment, Received } from './assessment'
import { moneyText } from './wording'

export type Spouse = { readonly subjectId: string; readonly reader: FactReader }

/** One order of applying: who first, what each then gets, and the sum. */
export type Arrangement = {
  readonly first: string
  readonly amounts: readonly { readonly subjectId: string; readonly amountFen: Fen }[]
  readonly totalFen: Fen
}

/** Both orders in which two spouses may apply for an item, the better one first (最优主申请人). */
export function arrangeHousehold(
  rulebook: Rulebook,
  couple: readonly [Spouse, Spouse],
  { day, received = [] }: { readonly day: PlainDate; readonly received?: readonly Received[] },
): Arrangement[] {
  const [one, other] = couple
  const orders = [arrange(rulebook, [one, other], day, received), arrange(rulebook, [other, one], day, received)]
  return orders.toSorted((a, b) => b.totalFen - a.totalFen)
}

/** '建议由李某先申请，合计 180,000.00 元；反过来合计 135,000.00 元'. Where both orders give the same, that it does not matter. */
export function explainArrangements(
  [best, other]: readonly Arrangement[],
  nameOf: (subjectId: string) => string,
): string {
  if (best === undefined || other === undefined) return ''
  const total = `合计 ${moneyText(best.totalFen)}`
  if (other.totalFen === best.totalFen) return `夫妻谁先申请都一样，${total}`
  return `建议由${nameOf(best.first)}先申请，${total}；反过来合计 ${moneyText(other.totalFen)}`
}

function arrange(
  rulebook: Rulebook,
  [first, second]: readonly [Spouse, Spouse],
  day: PlainDate,
  received: readonly Received[],
): Arrangement {
  const ask = (own: Spouse, spouse: Spouse, before: readonly Received[]): Fen => {
    const context = { subjectId: own.subjectId, spouseId: spouse.subjectId, enterpriseId: null, controllerKey: null }
    return amountOf(assess(rulebook, own.reader, { applicationDay: day, context: { ...context, received: before } }))
  }
  const firstFen = ask(first, second, received)
  const granted = firstFen > ZERO ? [awardOf(rulebook, first.subjectId, firstFen, day)] : []
  const secondFen = ask(second, first, [...received, ...granted])
  return {
    first: first.subjectId,
    amounts: [
      { subjectId: first.subjectId, amountFen: firstFen },
      { subjectId: second.subjectId, amountFen: secondFen },
    ],
    totalFen: addFen(firstFen, secondFen),
  }
}

const amountOf = (answer: Assessment): Fen =>
  answer.verdict === 'eligible' && answer.grant.kind === 'subsidy' ? answer.grant.amountFen : ZERO

const awardOf = ({ code, outcome }: Rulebook, subjectId: string, amountFen: Fen, grantedOn: PlainDate): Received => ({
  entitlementId: `${code}-${subjectId}`,
  itemCode: code,
  category: outcome.kind === 'subsidy' ? outcome.category : outcome.kind,
  amountFen,
  paidFen: ZERO,
  months: 0,
  grantedOn,
  subjectId,
  enterpriseId: null,
  controllerKey: null,
  status: 'active',
})
