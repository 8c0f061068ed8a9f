import { Moment } from '@/components/ui/day'
import { ACTOR_KIND_LABELS, SLICE_LABELS } from '@/lib/audit/labels'
import type { MonthReport } from '@/lib/audit/queries/get-month-report'
import type { ChainHead } from '@/lib/audit/rules/finding'

const CELL = 'border border-line-strong px-2 py-1'
const FIGURE = `${CELL} text-right tabular-nums`
const KINDS = Object.keys(ACTOR_KIND_LABELS)

/** The month on one sheet: lines of the record by kind, how the chain stood at both ends, and places to sign. */
export function ReportSheet({ report, printedAt, isOver }: { report: MonthReport; printedAt: Date; isOver: boolean }) {
  const { opening, closing, checks } = report
  return (
    <div className="space-y-6 bg-sheet">
      <CountTable report={report} />
      <table data-print="keep" className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left text-ink-2">
          记录链（审计记录、办理过程和资金分录，统一编号）：本月新封存 {(closing?.count ?? 0) - (opening?.count ?? 0)}{' '}
          条
        </caption>
        <tbody>
          <HeadRow label="月初" head={opening} />
          <HeadRow label={isOver ? '月末' : '打印时（本月未完）'} head={closing} />
          <tr>
            <th scope="row" className={`${CELL} text-left font-normal`}>
              本月验证
            </th>
            <td className={CELL}>
              {checks.checks} 次，{checks.broken === 0 ? '每次都完整' : `其中 ${checks.broken} 次发现异常`}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="text-sm text-ink-3">
        打印时间 <Moment value={printedAt} />
      </p>
      <dl data-print="keep" className="mt-8 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-3">
        {['审计管理员（签字）', '分管领导（签字）', '日期'].map((place) => (
          <div key={place} className="border-t border-line-strong pt-1">
            <dt className="text-ink-2">{place}</dt>
            <dd>　</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const HeadRow = ({ label, head }: { label: string; head: ChainHead | null }) => (
  <tr>
    <th scope="row" className={`${CELL} w-44 text-left font-normal`}>
      {label}
    </th>
    <td className={`${CELL} wrap-anywhere`}>
      {head ? `第 ${head.number} 环，共 ${head.count} 条，链头 ${head.hash}` : '还没有封存'}
    </td>
  </tr>
)

/** By slice down, by who acted across. */
function CountTable({ report: { counts } }: { report: MonthReport }) {
  const bySlice = Map.groupBy(counts, ({ slice }) => slice)
  const sum = (rows: MonthReport['counts'], kind?: string): number =>
    rows.filter(({ actorKind }) => kind === undefined || actorKind === kind).reduce((all, { count }) => all + count, 0)
  const cells = (rows: MonthReport['counts']) =>
    [...KINDS.map((kind) => sum(rows, kind)), sum(rows)].map((value, index) => (
      <td key={index} className={FIGURE}>
        {value || '—'}
      </td>
    ))
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left text-ink-2">审计记录（条）</caption>
        <thead>
          <tr>
            {['范围', ...KINDS.map((kind) => ACTOR_KIND_LABELS[kind]), '合计'].map((heading, index) => (
              <th
                key={heading}
                scope="col"
                className={`${CELL} font-medium ${index === 0 ? 'text-left' : 'text-right'}`}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...bySlice].map(([slice, rows]) => (
            <tr key={slice}>
              <th scope="row" className={`${CELL} text-left font-normal`}>
                {SLICE_LABELS[slice] ?? slice}
              </th>
              {cells(rows)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <th scope="row" className={`${CELL} text-left font-medium`}>
              合计
            </th>
            {cells(counts)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
