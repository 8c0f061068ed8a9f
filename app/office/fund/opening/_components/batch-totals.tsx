import { formatYuan } from '@/components/ui/format-money'
import { Stat, StatRow } from '@/components/ui/stat'
import { subtractFen } from '@/lib/kernel/fen'
import type { OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'

/** What the batch adds up to, to the fen. */
export function BatchTotals({ batch: { totals } }: { batch: OpeningBatchView }) {
  const others = subtractFen(totals.paidFen, totals.countyFen)
  return (
    <StatRow>
      <Stat label="待遇" value={totals.awardCount} unit="项" note={`共 ${totals.lineCount} 笔`} />
      <Stat label="已拨付" value={formatYuan(totals.paidFen)} unit="元" />
      <Stat
        label="其中县级资金"
        value={formatYuan(totals.countyFen)}
        unit="元"
        note={`其他 ${formatYuan(others)} 元`}
      />
      <Stat label="待发" value={formatYuan(totals.leftFen)} unit="元" note="入账后按期列入待拨付" />
    </StatRow>
  )
}
