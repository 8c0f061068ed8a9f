import type { VersionInForce } from '@/lib/policy/model'
import type { Simulation } from '../model'

/** Facts and budgets move on: figures older than this say little of the county as it is. */
export const VALID_DAYS = 30

const DAY_MS = 86_400_000

type Against = {
  readonly version: Pick<VersionInForce, 'rulebookHash'>
  readonly before: Pick<VersionInForce, 'versionId'> | null
  readonly now: Date
}

/** How many whole days ago it was finished. */
export const ageInDays = (finishedAt: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - finishedAt.getTime()) / DAY_MS))

/** Why a version may not be published as far as its simulation goes, in words; null when it may. */
export function simulationFault(simulation: Simulation | null, { version, before, now }: Against): string | null {
  if (simulation === null) return '草案还没有测算。请点“开始测算”，看过结果再发布。'
  if (simulation.rulebookHash !== version.rulebookHash) return '草案在测算以后改过，原来的结果不再有效。请重新测算。'
  switch (simulation.status) {
    case 'running':
      return `正在测算（${simulation.doneCount} / ${simulation.totalCount}），完成后才能发布。`
    case 'failed':
      return `测算失败：${simulation.failure ?? ''}改好后请重新测算。`
    case 'done':
      return staleFault(simulation, before?.versionId ?? null, now)
  }
}

function staleFault({ beforeVersionId, finishedAt }: Simulation, before: string | null, now: Date): string | null {
  if (beforeVersionId !== before) return '测算以后现行版本变了，对比的不是现在的版本。请重新测算。'
  const days = finishedAt === null ? 0 : ageInDays(finishedAt, now)
  return days > VALID_DAYS ? `测算结果是 ${days} 天前的，超过 ${VALID_DAYS} 天就要重新测算。` : null
}
