import { ConfirmAction } from '@/components/form/confirm-action'
import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import type { QualityView } from '@/lib/application/queries/get-quality'
import { newId } from '@/lib/platform/id'
import { draw, open } from '../actions'

/** The round that is going on: the hash of its seed, which nobody knows yet; and drawing it. */
export function OpenRound({ round, mayKeep }: { round: QualityView['open']; mayKeep: boolean }) {
  if (!round)
    return (
      <Panel title="还没有开始抽查" actions={mayKeep ? <Begin /> : null}>
        <p>开始以后，每件审核通过的申报件都进入当轮名单。种子由系统随机产生，抽取前谁也看不到。</p>
      </Panel>
    )
  return (
    <Panel title={`第 ${round.number} 轮，进行中`} actions={mayKeep ? <Draw round={round} /> : null}>
      <p>
        <Moment value={round.openedAt} /> 开始。种子已定并封存，校验值：
        <span className="wrap-anywhere">{round.commitment}</span>
      </p>
    </Panel>
  )
}

const Begin = () => (
  <ConfirmAction
    action={open}
    label="开始抽查…"
    variant="primary"
    title="开始第一轮抽查？"
    description="从现在起审核通过的申报件进入名单。以后每抽取一轮，下一轮自动开始。"
    confirm="开始抽查"
    requestId={newId()}
    doneMessage="抽查已开始"
  />
)

const Draw = ({ round }: { round: NonNullable<QualityView['open']> }) => (
  <ConfirmAction
    action={draw}
    label="抽取本轮…"
    variant="primary"
    title={`抽取第 ${round.number} 轮？`}
    description="名单就此截止，种子公开，样本由种子和名单算出，不能重抽。下一轮同时开始。"
    confirm="抽取"
    hidden={{ roundId: round.id }}
    requestId={newId()}
    doneMessage="已抽取"
  />
)
