import { paths } from '@/app/paths'
import type { VersionInForce } from '@/lib/policy/model'
import type { Simulation } from '@/lib/simulation/model'
import { barMark, limitMark } from '@/lib/simulation/rules/line-of'
import { reachOf } from '@/lib/simulation/rules/reach-of'
import { ChangePanel } from './change-panel'
import { CostPanel } from './cost-panel'
import { HeadlineFigures } from './headline-figures'
import { HitPanel } from './hit-panel'
import { NearPanel } from './near-panel'
import { OverlapPanel } from './overlap-panel'
import { unitOf } from './words'

type Props = { simulation: Simulation; version: VersionInForce }

/** Everything that was found; every count opens the people behind it. */
export function Figures({ simulation: { tally, beforeVersionId }, version }: Props) {
  const hasBefore = beforeVersionId !== null
  const reach = reachOf(version.rulebook)
  const peopleHref = (query: string) =>
    paths.simulatedPeople(version.itemId, `?version=${version.versionNumber}&${query}`)
  const marked = (mark: string) => peopleHref(`mark=${encodeURIComponent(mark)}`)
  return (
    <div className="space-y-4">
      <HeadlineFigures
        tally={tally}
        reach={reach}
        isMoney={version.rulebook.outcome.kind === 'subsidy'}
        hasBefore={hasBefore}
        peopleHref={peopleHref}
      />
      <CostPanel tally={tally} />
      {hasBefore ? <ChangePanel tally={tally} unit={unitOf(reach)} /> : null}
      <HitPanel
        title="限额和扣减"
        note="按规定少发的"
        hits={tally.reductions}
        hrefOf={(key) => marked(limitMark(key))}
        hasSums
      />
      <HitPanel
        title="符合但没有金额"
        note="条件都满足，为什么发不出"
        hits={tally.bars}
        hrefOf={(key) => marked(barMark(key))}
      />
      <OverlapPanel tally={tally} hrefOf={marked} />
      <NearPanel tally={tally} hrefOf={marked} />
    </div>
  )
}
