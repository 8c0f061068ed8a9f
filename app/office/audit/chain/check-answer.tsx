import { Alert } from '@/components/ui/alert'
import { Moment } from '@/components/ui/day'
import type { ChainState } from '@/lib/audit/queries/get-chain-state'

type Check = NonNullable<ChainState['lastCheck']>

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} 秒`

/** What the latest verification came to: whole, or not, and what was looked at. */
export function CheckAnswer({ check }: { check: Check | null }) {
  if (!check) return <Alert tone="neutral" title="还没有验证过" />
  const isWhole = check.findingCount === 0
  const looked = (
    <>
      {check.checkedByName}于 <Moment value={check.checkedAt} /> 验证了第 1 至 {check.sealNumber} 环、共{' '}
      {check.sealedCount.toLocaleString('zh-CN')} 条，用时 {seconds(check.tookMs)}。
    </>
  )
  return (
    <Alert live tone={isWhole ? 'good' : 'bad'} title={isWhole ? '记录链完整' : `发现 ${check.findingCount} 处异常`}>
      <p>{looked}</p>
      {isWhole ? null : <p>请不要再改动数据库，把下面的清单打印留存，并通知系统管理员和分管领导。</p>}
      <p className="text-sm wrap-anywhere text-ink-3">链头 {check.headHash}</p>
    </Alert>
  )
}
