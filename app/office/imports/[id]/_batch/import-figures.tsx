import { Stat, StatRow } from '@/components/ui/stat'
import type { ImportDetail } from '@/lib/register-import/queries/get-import'

const number = (value: number) => value.toLocaleString('zh-CN')

/** How many rows would do, or did, what. Nothing before they were looked at. */
export function ImportFigures({ batch }: { batch: ImportDetail['batch'] }) {
  if (batch.rowCount === 0) return null
  const isDone = batch.appliedAt !== null
  return (
    <StatRow>
      <Stat label="新增" value={number(batch.createdRows)} unit="行" />
      <Stat label="更新" value={number(batch.changedRows)} unit="行" />
      <Stat label="无变化" value={number(batch.sameRows)} unit="行" note="登记库里已经有了" />
      <Stat
        label="有误"
        value={number(batch.faultyRows)}
        unit="行"
        note={batch.faultyRows === 0 ? '没有问题' : isDone ? '没有导入' : '不会导入'}
        tone={batch.faultyRows > 0 ? 'bad' : 'plain'}
      />
    </StatRow>
  )
}
