import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { QualityView } from '@/lib/application/queries/get-quality'

/** With what anybody can draw the sample again: seed, hash, list. */
export function RoundProof({ round, isRederived }: { round: NonNullable<QualityView['shown']>; isRederived: boolean }) {
  const facts = [
    ['种子', round.seed],
    ['种子校验值（抽取前已公布）', round.commitment],
    ['名单校验值', round.listHash],
  ]
  return (
    <Panel title="抽取可以复算">
      <p className="mb-2">
        <StatusMark tone={isRederived ? 'good' : 'bad'}>
          {isRederived ? '已用种子和名单重新抽取，结果与样本一致' : '重新抽取的结果与样本不一致，请审计管理员立即核查'}
        </StatusMark>
      </p>
      <dl className="space-y-1 text-sm">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="text-ink-3">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
