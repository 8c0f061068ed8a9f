import { Moment } from '@/components/ui/day'
import type { MatchRun } from '@/lib/matching/model'

/** How far the latest round is. */
export function RoundMark({ run }: { run: MatchRun | null }) {
  if (run === null) return <p className="my-3 text-sm text-ink-2">还没有核对过，后台服务启动后自动开始。</p>
  if (run.status === 'running') {
    return (
      <p className="my-3 text-sm text-ink-2" role="status">
        正在核对：{run.totalCount.toLocaleString('zh-CN')} 个登记中已完成 {run.doneCount.toLocaleString('zh-CN')}{' '}
        个，可以离开页面。下面的数字还会变化。
      </p>
    )
  }
  return (
    <p className="my-3 text-sm text-ink-2">
      按 {run.day} 核对全部 {run.doneCount.toLocaleString('zh-CN')} 个登记
      {run.finishedAt ? (
        <>
          ，<Moment value={run.finishedAt} /> 完成
        </>
      ) : null}
    </p>
  )
}
