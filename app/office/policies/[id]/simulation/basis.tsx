import { Alert } from '@/components/ui/alert'
import { Moment } from '@/components/ui/day'
import type { VersionInForce } from '@/lib/policy/model'
import type { SimulationView } from '@/lib/simulation/queries/get-simulation'
import { reachOf } from '@/lib/simulation/rules/reach-of'
import { KeepFresh } from './keep-fresh'
import { unitOf } from './words'

type Props = { view: SimulationView; version: VersionInForce; beforeNumber: number | null }

/** What the figures rest on, whether they still count, or how far they have come. */
export function Basis({ view, version, beforeNumber }: Props) {
  const { simulation, fault } = view
  if (!simulation) {
    const none = version.status === 'draft' ? fault : '这一版发布前没有测算记录。'
    return <Alert tone="attention" className="my-4" title={none ?? ''} />
  }
  if (simulation.status === 'running' && view.isOfTheseRules) {
    return (
      <div className="my-4 max-w-xl">
        <KeepFresh done={simulation.doneCount} total={simulation.totalCount} />
      </div>
    )
  }
  const against = beforeNumber === null ? '这个事项以前没有发布过' : `与第 ${beforeNumber} 版对比`
  return (
    <>
      {fault && version.status === 'draft' ? <Alert tone="attention" className="my-4" title={fault} /> : null}
      <p className="my-3 text-sm text-ink-2">
        {simulation.askedByName}测算，
        {simulation.finishedAt ? <Moment value={simulation.finishedAt} /> : null}
        完成。假定所有{unitOf(reachOf(version.rulebook)) === '家' ? '单位' : '人'}都在 {simulation.day}{' '}
        按当时的登记申报；{against}
        。夫妻、同一单位共用的限额，按登记先后扣减。申报表里才填的内容不知道，算作“可能享受”。
      </p>
    </>
  )
}
