import { Money } from '@/components/ui/money'
import { Day } from '@/components/ui/day'
import type { Fen } from '@/lib/kernel/fen'
import type { Funder, FundingLine, PlannedInstalment, SubsidyGrant } from '@/lib/policy/engine/assessment'

const FUNDERS: Record<Funder, string> = { county: '县级', city: '市级', province: '省级', employer: '用人单位' }
const SHOWN_AT_ONCE = 6
const HEAD = 'py-1 pr-3 text-left text-sm font-normal text-ink-3'

/** How the sum came about, how it is paid out, and who bears it: the same lines that the decision keeps. */
export function SubsidySum({ grant }: { grant: SubsidyGrant }) {
  return (
    <div className="space-y-4">
      <Steps grant={grant} />
      <Instalments instalments={grant.instalments} />
      <Funding lines={grant.funding} total={grant.amountFen} />
      {grant.terminates.map(({ entitlementId, clause, text }) => (
        <p key={entitlementId} className="text-sm text-ink-2">
          {clause} {text}
        </p>
      ))}
    </div>
  )
}

function Steps({ grant }: { grant: SubsidyGrant }) {
  return (
    <table className="w-full">
      <caption className="pb-1 text-left font-medium">计算</caption>
      <tbody>
        {grant.steps.map((step, index) => (
          <tr key={index} className="border-t border-line align-baseline">
            <td className="py-1 pr-3">
              {step.text}
              <span className="ml-2 text-sm text-ink-3">{step.clause}</span>
            </td>
            <td className="py-1 text-right">
              <Money amount={step.amountFen} />
            </td>
          </tr>
        ))}
        <tr className="border-t border-line-strong font-medium">
          <td className="py-1 pr-3">核定金额{grant.months === null ? '' : `（${grant.months} 个月）`}</td>
          <td className="py-1 text-right">
            <Money amount={grant.amountFen} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** The first few at once; sixty monthly payments fold away behind them. */
function Instalments({ instalments }: { instalments: readonly PlannedInstalment[] }) {
  const rest = instalments.slice(SHOWN_AT_ONCE)
  return (
    <div>
      <InstalmentTable
        caption={`分期（共 ${instalments.length} 期）`}
        instalments={instalments.slice(0, SHOWN_AT_ONCE)}
      />
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1 text-blue">其余 {rest.length} 期</summary>
          <InstalmentTable caption="其余各期" instalments={rest} />
        </details>
      ) : null}
    </div>
  )
}

function InstalmentTable({ caption, instalments }: { caption: string; instalments: readonly PlannedInstalment[] }) {
  return (
    <table className="w-full">
      <caption className="pb-1 text-left font-medium">{caption}</caption>
      <thead>
        <tr>
          <th className={HEAD}>期次</th>
          <th className={HEAD}>应付日</th>
          <th className={HEAD}>条件</th>
          <th className="py-1 text-right text-sm font-normal text-ink-3">金额</th>
        </tr>
      </thead>
      <tbody>
        {instalments.map((one) => (
          <tr key={one.number} className="border-t border-line align-baseline">
            <td className="py-1 pr-3 whitespace-nowrap">第 {one.number} 期</td>
            <td className="py-1 pr-3">
              <Day value={one.dueOn} />
            </td>
            <td className="py-1 pr-3 text-sm text-ink-2">
              {one.gate ? `${one.gate.text}（${one.gate.clause}）` : '—'}
            </td>
            <td className="py-1 text-right">
              <Money amount={one.amountFen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Funding({ lines, total }: { lines: readonly FundingLine[]; total: Fen }) {
  return (
    <div>
      <p className="pb-1 font-medium">资金</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {lines.map(({ funder, amountFen }) => (
          <li key={funder}>
            {FUNDERS[funder]} {total > 0 ? `${Math.round((amountFen / total) * 100)}%` : ''}{' '}
            <Money amount={amountFen} />
          </li>
        ))}
      </ul>
    </div>
  )
}
