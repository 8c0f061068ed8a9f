import { Moment } from '@/components/ui/day'
import type { ChainHead } from '@/lib/audit/rules/finding'

const HANDS = ['财政出纳（签字）', '财政复核（签字）', '审计管理员（签字）', '分管领导（签字）', '日期']

/** The head of the record's chain, which covers every entry above, and places to sign. */
export const SheetFoot = ({ head, printedAt }: { head: ChainHead | null; printedAt: Date }) => (
  <div className="space-y-4" data-print="keep">
    <p className="text-sm wrap-anywhere text-ink-2">
      记录链：
      {head
        ? `第 ${head.number} 环，共 ${head.count} 条，链头 ${head.hash}。以上资金分录都在链上；此数可与当月《月度审计报告》及日后的数据库核对。`
        : '还没有封存。'}
    </p>
    <p className="text-sm text-ink-3">
      数字截至 <Moment value={printedAt} />
    </p>
    <dl className="mt-8 grid grid-cols-2 gap-x-8 gap-y-8 sm:grid-cols-5">
      {HANDS.map((place) => (
        <div key={place} className="border-t border-line-strong pt-1">
          <dt className="text-sm text-ink-2">{place}</dt>
          <dd>　</dd>
        </div>
      ))}
    </dl>
  </div>
)
