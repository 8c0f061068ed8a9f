import { yuanText } from '@/lib/fact/rules/fact-text'
import type { TaxYear } from '../model'

/** A year's tax in one line: what the history keeps of it. */
export const taxYearText = ({ year, taxFen, revenueFen }: TaxYear): string =>
  `${year} 年纳税 ${yuanText(taxFen)} 元${revenueFen === null ? '' : `，营业收入 ${yuanText(revenueFen)} 元`}`

/** A year as the register will hold it: what the new entry does not say stays. Null when it says nothing new. */
export function mergeTaxYear(before: TaxYear | null, said: TaxYear): TaxYear | null {
  const after = { ...said, revenueFen: said.revenueFen ?? before?.revenueFen ?? null }
  return before?.taxFen === after.taxFen && before.revenueFen === after.revenueFen ? null : after
}
