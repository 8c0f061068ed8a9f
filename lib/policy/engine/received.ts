import { type Fen, subtractFen, sumFen } from '@/lib/kernel/fen'
import { type PlainDate, yearOf } from '@/lib/kernel/plain-date'
import type { Cap, Scope } from '../rulebook/schema'
import type { AssessmentContext, Received } from './assessment'
import { moneyText } from './wording'

/** Earlier awards of the person that a rule looks at: by item or category, or of this very item. */
export function ownAwards(context: AssessmentContext, itemCode: string, scope: Scope | undefined): Received[] {
  const isMeant = (award: Received) =>
    scope === undefined
      ? award.itemCode === itemCode
      : scope.items.includes(award.itemCode) || scope.categories.includes(award.category)
  return context.received.filter((award) => award.subjectId === context.subjectId && isMeant(award))
}

/** Awards of this item to the spouse. */
export const spouseAwards = ({ received, spouseId }: AssessmentContext, itemCode: string): Received[] =>
  spouseId === null ? [] : received.filter((award) => award.subjectId === spouseId && award.itemCode === itemCode)

/** Awards of this item that share a ceiling with the one being reckoned; null when it is unknown whose they would be. */
export function sharingAwards(
  context: AssessmentContext,
  itemCode: string,
  scope: Cap['scope'],
  day: PlainDate,
): Received[] | null {
  const inYear = context.received.filter(
    (award) => award.itemCode === itemCode && yearOf(award.grantedOn) === yearOf(day),
  )
  switch (scope) {
    case 'award':
      return []
    case 'person':
      return ownAwards(context, itemCode, undefined)
    case 'household':
      return [...ownAwards(context, itemCode, undefined), ...spouseAwards(context, itemCode)]
    case 'enterpriseYear':
      return context.enterpriseId === null
        ? null
        : inYear.filter((award) => award.enterpriseId === context.enterpriseId)
    case 'controllerYear':
      return sharingController(context, inYear)
  }
}

/** Awards of every enterprise under the same controller; of the one enterprise when nobody is known to control it. */
function sharingController(
  { enterpriseId, controllerKey }: AssessmentContext,
  awards: readonly Received[],
): Received[] | null {
  if (controllerKey !== null) return awards.filter((award) => award.controllerKey === controllerKey)
  return enterpriseId === null ? null : awards.filter((award) => award.enterpriseId === enterpriseId)
}

export const grantedTotal = (awards: readonly Received[]): Fen => sumFen(awards.map((award) => award.amountFen))

export const paidTotal = (awards: readonly Received[]): Fen => sumFen(awards.map((award) => award.paidFen))

/** Granted, and not paid to the end. */
export const isRunning = ({ status, amountFen, paidFen }: Received): boolean =>
  status === 'active' && paidFen < amountFen

/** What of them is still to be paid. */
export const leftOf = (awards: readonly Received[]): Fen => subtractFen(grantedTotal(awards), paidTotal(awards))

/** '2026-03-01 核准租房补贴 90,000.00 元，已领 20,000.00 元' for each. */
export const listText = (awards: readonly Received[]): string =>
  awards
    .map(({ grantedOn, title, itemCode, amountFen, paidFen }) => {
      const paid = paidFen < amountFen ? `，已领 ${moneyText(paidFen)}` : ''
      return `${grantedOn} 核准${title ?? ` ${itemCode}`} ${moneyText(amountFen)}${paid}`
    })
    .join('；')
