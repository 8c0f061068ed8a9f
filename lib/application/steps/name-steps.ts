import type { Tx } from '@/lib/platform/transaction'
import { findVersion } from '@/lib/policy/steps/find-version'
import type { ListedApplication } from '../repository/application-list'
import { stepsOf } from '../rules/chain'

/** Where a listed case stands in its chain: '县委人才办复审', the 3rd of 4. All null off the chain. */
export type NamedStep = {
  readonly stepName: string | null
  readonly stepIndex: number | null
  readonly stepCount: number | null
}

/** Adds the names of the steps to listed cases; one read per version, however many cases. */
export async function nameSteps<Row extends ListedApplication>(
  tx: Tx,
  countyCode: string,
  rows: readonly Row[],
): Promise<(Row & NamedStep)[]> {
  const versions = new Map<string, Awaited<ReturnType<typeof findVersion>>>()
  for (const { versionId } of rows)
    if (!versions.has(versionId)) versions.set(versionId, await findVersion(tx, countyCode, versionId))
  return rows.map((row) => {
    const version = versions.get(row.versionId)
    if (row.stepCode === null || !version) return { ...row, stepName: null, stepIndex: null, stepCount: null }
    const steps = stepsOf(version.rulebook, row)
    const index = steps.findIndex((step) => step.code === row.stepCode)
    return { ...row, stepName: steps[index]?.name ?? null, stepIndex: index + 1, stepCount: steps.length }
  })
}
