import { Moment } from '@/components/ui/day'
import { formatYuan } from '@/components/ui/format-money'
import { OPENING_BATCH_STATUS_LABELS } from '@/lib/opening-balance/labels'
import type { OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'
import { leftWords, periodWords } from './line-words'

const CELL = 'border border-line-strong px-2 py-1'
const HEADINGS = [
  '序号',
  '享受人',
  '待遇',
  '核准日期',
  '列支年度',
  '享受期间',
  '已拨付（元）',
  '其中县级（元）',
  '待发',
]

/** 期初清单 for the file: every line, the sums, and a place for both signatures. */
export function BatchSheet({ batch }: { batch: OpeningBatchView }) {
  const { totals } = batch
  return (
    <div className="overflow-x-auto bg-sheet">
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left text-ink-2">
          {totals.awardCount} 项 {totals.lineCount} 笔 · {OPENING_BATCH_STATUS_LABELS[batch.status]}
          {batch.contentHash ? ` · 内容摘要 ${batch.contentHash.slice(0, 16)}` : ''}
        </caption>
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
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
              <td className={CELL}>{line.beneficiaryName}</td>
              <td className={CELL}>
                {line.itemCode} {line.title}
              </td>
              <td className={`${CELL} whitespace-nowrap`}>{line.grantedOn}</td>
              <td className={CELL}>{line.year}</td>
              <td className={CELL}>{periodWords(line)}</td>
              <td className={`${CELL} text-right tabular-nums`}>{formatYuan(line.paidFen)}</td>
              <td className={`${CELL} text-right tabular-nums`}>{formatYuan(line.countyFen)}</td>
              <td className={CELL}>{leftWords(line) ?? ''}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <td className={CELL} colSpan={6}>
              合计（{totals.lineCount} 笔）
            </td>
            <td className={`${CELL} text-right tabular-nums`}>{formatYuan(totals.paidFen)}</td>
            <td className={`${CELL} text-right tabular-nums`}>{formatYuan(totals.countyFen)}</td>
            <td className={CELL}>{formatYuan(totals.leftFen)}</td>
          </tr>
        </tfoot>
      </table>
      <Signatures batch={batch} />
    </div>
  )
}

function Signatures({ batch }: { batch: OpeningBatchView }) {
  const places = [
    { label: '编制', hand: batch.hands.find(({ kind }) => kind === 'prepared') },
    { label: '复核签字', hand: batch.hands.find(({ kind }) => kind === 'signed') },
  ]
  return (
    <dl data-print="keep" className="mt-8 grid grid-cols-2 gap-x-8 gap-y-6">
      {places.map(({ label, hand }) => (
        <div key={label} className="border-t border-line-strong pt-1">
          <dt className="text-ink-2">{label}</dt>
          <dd>
            {hand?.name ?? '　'} {hand ? <Moment value={hand.at} /> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
