import { formatYuan } from '@/components/ui/format-money'
import { Stat, StatRow } from '@/components/ui/stat'
import type { BatchPreview } from '@/lib/subsidy/queries/preview-batch'

/** What the batch will be: number and sum, then by item. */
export function PreviewSums({ preview }: { preview: BatchPreview }) {
  return (
    <StatRow>
      <Stat label="笔数" value={String(preview.count)} unit="笔" />
      <Stat label="合计" value={formatYuan(preview.totalFen)} unit="元" />
      {preview.byItem.map((item) => (
        <Stat
          key={item.itemCode}
          label={item.itemCode}
          value={formatYuan(item.totalFen)}
          unit="元"
          note={`${item.count} 笔`}
        />
      ))}
    </StatRow>
  )
}
