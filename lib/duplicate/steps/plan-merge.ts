import { canonicalJson } from '@/lib/kernel/canonical-json'
import type { Reason } from '@/lib/kernel/failure'
import { sha256 } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { Roles } from '../model'
import { findEntries, type Entries } from '../repository/entries'
import { countHanging, type Hanging } from '../repository/move-rows'
import { findObstacles } from '../repository/obstacles'
import { choicesFor, type Choices } from '../rules/choices'
import { differingKeys } from '../rules/differing-keys'
import { obstacleText } from '../rules/obstacle-text'

/** What a merge would find: what hangs on the two, what stands in its way, and of what a value must be chosen. */
export type MergePlan = {
  readonly entries: Entries
  readonly choices: Choices
  readonly differing: readonly string[]
  readonly hanging: readonly Hanging[]
  readonly obstacles: readonly Reason[]
  /** Digest of all this: what the officer was shown is what is done. */
  readonly seen: string
}

/** Null when one of the two is not there, or has gone into another entry. */
export async function planMerge(tx: Tx, countyCode: string, roles: Roles): Promise<MergePlan | null> {
  const entries = await findEntries(tx, countyCode, roles)
  if (!entries) return null
  const { survivor, loser } = entries
  if (survivor.status === 'merged' || loser.status === 'merged') return null
  const choices = choicesFor(roles.kind, survivor.identityKind)
  const hanging = await countHanging(tx, entries)
  const obstacles = (await findObstacles(tx, entries)).map(obstacleText)
  const shown = { ...roles, versions: [survivor.version, loser.version], hanging, obstacles }
  return {
    entries,
    choices,
    differing: differingKeys(choices, survivor.columns, loser.columns),
    hanging,
    obstacles,
    seen: sha256(canonicalJson(shown)),
  }
}
