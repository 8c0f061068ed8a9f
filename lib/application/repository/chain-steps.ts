import type { Tx } from '@/lib/platform/transaction'
import type { ChainStep } from '@/lib/policy/rulebook/schema'

export type KnownStep = {
  readonly versionId: string
  readonly code: string
  readonly name: string
  readonly kind: ChainStep['kind']
}

/** Every step of every version, without its rulebook: a list of cases needs their names and kinds only. */
export const findChainSteps = (tx: Tx, countyCode: string): Promise<KnownStep[]> =>
  tx.$queryRaw<KnownStep[]>`
    SELECT version.id::text AS "versionId", step ->> 'code' AS code, step ->> 'name' AS name, step ->> 'kind' AS kind
      FROM policy_item_version version, jsonb_array_elements(version.rulebook -> 'chain') step
     WHERE version.county_code = ${countyCode} AND version.status <> 'draft'`
