import { share, subtractFen, type Fen } from '@/lib/kernel/fen'
import { addMonths, yearOf, type PlainDate } from '@/lib/kernel/plain-date'
import type { PlannedPayment } from '@/lib/subsidy/rules/plan-payments'
import type { LeftPlan } from '../model'

/** No rulebook says what must still hold: a person looks. */
const GATE = '期初待发款：发放前核对本人是否仍符合原政策的发放条件'

type Of = { readonly title: string; readonly isInMonths: boolean }

/** The instalments a plan stands for. What fell due in an earlier year is borne by this one. */
export function planLeft(left: LeftPlan, { title, isInMonths }: Of, today: PlainDate): PlannedPayment[] {
  return Array.from({ length: left.count }, (_, index) => {
    const dueOn = addMonths(left.firstOn, index * left.everyMonths)
    const grossFen = index === left.count - 1 ? left.lastFen : left.eachFen
    const countyFen = share(grossFen, left.countyPercent, 100)
    return {
      instalment: index + 1,
      partName: `${title}（期初待发）`,
      dueOn,
      year: Math.max(yearOf(dueOn), yearOf(today)),
      months: isInMonths ? left.everyMonths : null,
      gate: left.isRechecked ? GATE : null,
      recheck: [],
      countyFen,
      grossFen,
      shares: sharesOf(countyFen, subtractFen(grossFen, countyFen)),
    }
  })
}

function sharesOf(countyFen: Fen, cityFen: Fen): PlannedPayment['shares'] {
  const lines = [
    { funder: 'county', amountFen: countyFen },
    { funder: 'city', amountFen: cityFen },
  ] as const
  return lines.filter(({ amountFen }) => amountFen > 0)
}
