import { formatYuan } from '@/components/ui/format-money'
import { Stat, StatRow } from '@/components/ui/stat'
import { paths } from '@/app/paths'
import { ATTEMPT_STATUSES } from '@/lib/subsidy/flow'
import { ATTEMPT_STATUS_LABELS } from '@/lib/subsidy/labels'
import type { BatchView } from '@/lib/subsidy/queries/get-batch'

/** Number and sum of the batch, and how they divide by what the bank said; each opens its lines. */
export function BatchSums({ batch }: { batch: BatchView }) {
  const shown = ATTEMPT_STATUSES.filter((status) => batch.sums[status].count > 0)
  return (
    <StatRow>
      <Stat label="总笔数" value={String(batch.lineCount)} unit="笔" />
      <Stat label="总金额" value={formatYuan(batch.totalFen)} unit="元" />
      {shown.map((status) => (
        <Stat
          key={status}
          label={ATTEMPT_STATUS_LABELS[status]}
          value={formatYuan(batch.sums[status].totalFen)}
          unit="元"
          note={`${batch.sums[status].count} 笔`}
          href={paths.batch(batch.id, `?status=${status}`)}
        />
      ))}
    </StatRow>
  )
}
