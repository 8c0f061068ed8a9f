import type { ReactNode } from 'react'
import { paths } from '@/app/paths'
import { Moment } from '@/components/ui/day'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { StatusMark, type Tone } from '@/components/ui/status-mark'
import type { Actor } from '@/lib/kernel/actor'
import type { DraftCheck } from '@/lib/policy/queries/get-draft-check'
import { getDraftCheck } from '@/lib/policy/queries/get-draft-check'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { SIMULATION_STATUS_LABELS } from '@/lib/simulation/labels'
import type { SimulationStatus } from '@/lib/simulation/model'
import { getSimulation, type SimulationView } from '@/lib/simulation/queries/get-simulation'
import { reachOf } from '@/lib/simulation/rules/reach-of'
import { CheckActions } from './check-actions'
import { SimulateButton } from './simulation/simulate-button'
import { summaryText } from './simulation/words'

type Props = { actor: Actor; view: ItemView; now: Date }

/** 草案 → 复核 → 测算 → 发布: where a draft is on its way, by whom and when, and what is to be done next. */
export async function PublishBar({ actor, view, now }: Props) {
  const { shown } = view
  if (shown.status !== 'draft') return null
  const check = await getDraftCheck(actor, shown)
  const simulation = await getSimulation(actor, shown, now)
  if (!check) return null
  const { drafting } = check
  return (
    <Panel title="发布前" className="my-4">
      <ol className="grid gap-x-4 gap-y-5 sm:grid-cols-2 xl:grid-cols-4">
        <Stage name="草案" tone="good" state="已录入">
          <p>
            {drafting.authorName}，<Moment value={drafting.at} />
          </p>
        </Stage>
        <CheckStage check={check} view={view} />
        {simulation ? <SimulationStage simulation={simulation} view={view} /> : null}
        <PublishStage isChecked={check.standing === 'passed'} isSimulated={simulation?.fault === null} view={view} />
      </ol>
    </Panel>
  )
}

type StageProps = { name: string; tone: Tone; state: string; children: ReactNode }

const Stage = ({ name, tone, state, children }: StageProps) => (
  <li className="min-w-0 space-y-1.5 border-l-2 border-line pl-3">
    <p className="flex flex-wrap items-center gap-2">
      <span className="font-medium">{name}</span>
      <StatusMark tone={tone}>{state}</StatusMark>
    </p>
    <div className="space-y-2 text-sm text-ink-2">{children}</div>
  </li>
)

const STATUS_TONES: Record<SimulationStatus, Tone> = { running: 'active', done: 'good', failed: 'bad' }

const CHECK_STATES: Record<DraftCheck['standing'], readonly [Tone, string]> = {
  waiting: ['attention', '等待复核'],
  passed: ['good', '复核通过'],
  returned: ['bad', '退回修改'],
  stale: ['attention', '要重新复核'],
}

function CheckStage({ check, view }: { check: DraftCheck; view: ItemView }) {
  const [tone, state] = CHECK_STATES[check.standing]
  const said = check.check
  return (
    <Stage name="复核" tone={tone} state={state}>
      {said === null ? (
        <p>由录入人以外的政策专员或领导对照原文逐条核对。</p>
      ) : (
        <p>
          {said.checkedByName}，<Moment value={said.at} />
          {said.remarks === null ? null : `：${said.remarks}`}
        </p>
      )}
      {check.standing === 'stale' ? <p>复核以后草案改过，原来的复核不再有效。</p> : null}
      {check.mayCheck ? <CheckActions version={view.shown} isPassed={check.standing === 'passed'} /> : null}
    </Stage>
  )
}

function SimulationStage({ simulation: view, view: { shown } }: { simulation: SimulationView; view: ItemView }) {
  const { simulation, fault } = view
  const isDone = simulation?.status === 'done'
  const { tone, state } = simulationState(view)
  return (
    <Stage name="测算" tone={tone} state={state}>
      <p>{fault ?? (isDone ? summaryText(simulation.tally, reachOf(shown.rulebook)) : '')}</p>
      {fault === null && view.ageDays !== null ? (
        <p>{view.ageDays === 0 ? '今天测算' : `${view.ageDays} 天前测算`}</p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {simulation ? (
          <LinkButton size="sm" href={paths.simulation(shown.itemId, shown.versionNumber)}>
            看测算
          </LinkButton>
        ) : null}
        {fault === null ? null : <SimulateButton view={view} versionId={shown.versionId} />}
      </div>
    </Stage>
  )
}

function simulationState({ simulation, fault, isOfTheseRules }: SimulationView): { tone: Tone; state: string } {
  if (simulation === null) return { tone: 'attention', state: '等待测算' }
  const isLatest = fault === null || (isOfTheseRules && simulation.status !== 'done')
  if (!isLatest) return { tone: 'attention', state: '要重新测算' }
  return { tone: STATUS_TONES[simulation.status], state: SIMULATION_STATUS_LABELS[simulation.status] }
}

function PublishStage({ isChecked, isSimulated, view }: { isChecked: boolean; isSimulated: boolean; view: ItemView }) {
  const wanting = [...(isChecked ? [] : ['复核']), ...(isSimulated ? [] : ['测算'])]
  const isReady = wanting.length === 0
  return (
    <Stage name="发布" tone={isReady ? 'good' : 'neutral'} state={isReady ? '可以发布' : `还差${wanting.join('、')}`}>
      <p>自 {view.shown.effectiveFrom} 起执行，发布后不能修改。</p>
    </Stage>
  )
}
