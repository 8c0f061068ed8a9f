import { Moment } from '@/components/ui/day'
import { formatYuan } from '@/components/ui/format-money'
import { BATCH_STATUS_LABELS } from '@/lib/subsidy/labels'
import type { BatchView } from '@/lib/subsidy/queries/get-batch'

const CELL = 'border border-line-strong px-2 py-1'

/** 汇总花名册 for the file: every line with masked account, the sum, and a place for each of the four signatures. */
export function BatchSheet({ batch }: { batch: BatchView }) {
  return (
    <div className="overflow-x-auto bg-sheet">
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left text-ink-2">
          共 {batch.lineCount} 笔，合计 ¥{formatYuan(batch.totalFen)} · {BATCH_STATUS_LABELS[batch.status]} · 内容摘要{' '}
          {batch.contentHash.slice(0, 16)}
        </caption>
        <thead>
          <tr>
            {['序号', '收款户名', '事项', '开户银行', '账号', '金额（元）'].map((heading) => (
              <th key={heading} scope="col" className={`${CELL} text-left font-medium`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batch.lines.map((line) => (
            <tr key={line.id}>
              <td className={CELL}>{line.line}</td>
              <td className={CELL}>{line.holderName}</td>
              <td className={CELL}>
                {line.itemCode} 第 {line.instalment} 期
              </td>
              <td className={CELL}>{line.bankName}</td>
              <td className={CELL}>{line.accountMasked}</td>
              <td className={`${CELL} text-right tabular-nums`}>{formatYuan(line.amountFen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <td className={CELL} colSpan={5}>
              合计（{batch.lineCount} 笔）
            </td>
            <td className={`${CELL} text-right tabular-nums`}>{formatYuan(batch.totalFen)}</td>
          </tr>
        </tfoot>
      </table>
      <dl data-print="keep" className="mt-8 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-4">
        {batch.hands.map(({ hand, label, name, at }) => (
          <div key={hand} className="border-t border-line-strong pt-1">
            <dt className="text-ink-2">{label}</dt>
            <dd>
              {name ?? '　'} {at ? <Moment value={at} /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
