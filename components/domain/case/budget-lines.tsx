import { Money } from '@/components/ui/money'
import { StatusMark } from '@/components/ui/status-mark'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'

type BudgetLine = CaseForReview['budget'][number]
const HEAD = 'py-1 pr-3 text-left text-sm font-normal text-ink-3'

/** What is left of the sub-budgets the county's share draws on, this year and later. `isBooked`: the case's own need is booked already. */
export function BudgetLines({ lines, isBooked }: { lines: readonly BudgetLine[]; isBooked: boolean }) {
  return (
    <table className="w-full">
      <caption className="sr-only">县级资金预算</caption>
      <thead>
        <tr>
          <th className={HEAD}>年度</th>
          <th className={HEAD}>分项预算</th>
          <th className="py-1 pr-3 text-right text-sm font-normal text-ink-3">本件需要</th>
          <th className="py-1 text-right text-sm font-normal text-ink-3">可用余额</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.year} className="border-t border-line align-baseline">
            <td className="py-1 pr-3">{line.year}</td>
            <td className="py-1 pr-3">
              {line.name ?? '未安排'} {isBooked ? null : <BudgetMark line={line} />}
            </td>
            <td className="py-1 pr-3 text-right">
              <Money amount={line.neededFen} />
            </td>
            <td className="py-1 text-right">
              <Money amount={line.availableFen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BudgetMark({ line }: { line: BudgetLine }) {
  if (!line.isShort)
    return (
      <StatusMark tone="good" plain>
        足额
      </StatusMark>
    )
  if (line.mayExceed)
    return (
      <StatusMark tone="attention" plain>
        超出，仅提示
      </StatusMark>
    )
  return (
    <StatusMark tone="bad" plain>
      {line.name === null ? '没有预算，不能审定' : '不足，不能审定'}
    </StatusMark>
  )
}
