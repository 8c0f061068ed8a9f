import type { NewOpeningLine, OpeningLine } from '../model'
import { awardKey } from './award-key'
import { lineFault, type LineFault } from './line-fault'

type Described = Pick<
  NewOpeningLine,
  'talentId' | 'enterpriseId' | 'itemCode' | 'category' | 'title' | 'grantedOn' | 'year' | 'left'
>
/** A line to be joined; `at` names it to people ('第 5 行'). */
type Joining = { readonly at: string; readonly line: Described }

/**
 * Lines of one award belong together: one per year, what is left on one of them only. Awards that are known elsewhere
 * (`taken`: key → where) may not be entered again. Answers with the fault of each line, in their order.
 */
export function joinLines(
  joining: readonly Joining[],
  { present, taken }: { readonly present: readonly OpeningLine[]; readonly taken: ReadonlyMap<string, string> },
): (LineFault | null)[] {
  const seen = new Map<string, Joining[]>()
  for (const line of present) add(seen, { at: `第 ${line.line} 笔`, line })
  return joining.map((one) => {
    const key = awardKey(one.line)
    const where = taken.get(key)
    if (where !== undefined) return lineFault('grantedOn', 'alreadyEntered', `同一人的这项待遇已登记过：${where}`)
    const fault = clash(seen.get(key) ?? [], one)
    add(seen, one)
    return fault
  })
}

function clash(others: readonly Joining[], { line }: Joining): LineFault | null {
  const sameYear = others.find((other) => other.line.year === line.year)
  if (sameYear)
    return lineFault('year', 'twice', `与${sameYear.at}重复（同一人、同一待遇、同一核准日期、同一列支年度）`)
  const alsoLeft = line.left === null ? undefined : others.find((other) => other.line.left !== null)
  return alsoLeft ? lineFault('leftCount', 'leftTwice', `待发各期已写在${alsoLeft.at}，同一待遇只写一次`) : null
}

function add(seen: Map<string, Joining[]>, one: Joining): void {
  const key = awardKey(one.line)
  seen.set(key, [...(seen.get(key) ?? []), one])
}
