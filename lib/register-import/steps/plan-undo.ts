import { planEnterpriseUndo, type EnterpriseUndo } from '@/lib/enterprise/steps/undo-enterprises'
import type { LeftAlone } from '@/lib/fact/rules/effect'
import type { Tx } from '@/lib/platform/transaction'
import { planTalentUndo, type TalentUndo } from '@/lib/talent/steps/plan-talent-undo'
import { KINDS } from '../kinds/import-kinds'
import type { ImportBatch } from '../model'
import { findEffects } from '../repository/import-rows'

/** People or enterprises that are looked at together. */
const CHUNK = 500

export type UndoChunk = {
  readonly talents: TalentUndo | null
  readonly enterprises: EnterpriseUndo | null
  readonly done: number
}

/** What undoing the batch would do to the registers as they are now, some hundred subjects at a time. */
export async function* planUndo(
  tx: Tx,
  countyCode: string,
  { id, kind }: ImportBatch,
  subjectIds: readonly string[],
): AsyncGenerator<UndoChunk> {
  for (let from = 0; from < subjectIds.length; from += CHUNK) {
    const some = await findEffects(tx, countyCode, id, subjectIds.slice(from, from + CHUNK))
    const done = Math.min(from + CHUNK, subjectIds.length)
    if (KINDS[kind].subject === 'talent')
      yield { talents: await planTalentUndo(tx, countyCode, some), enterprises: null, done }
    else yield { talents: null, enterprises: await planEnterpriseUndo(tx, countyCode, some), done }
  }
}

/** How many subjects an undo takes away or sets back, and what it leaves as it is. */
export type UndoCounts = { readonly removed: number; readonly setBack: number; readonly left: readonly LeftAlone[] }

export const NOTHING_UNDONE: UndoCounts = { removed: 0, setBack: 0, left: [] }

export function countUndo(before: UndoCounts, { talents, enterprises }: UndoChunk): UndoCounts {
  const { remove, setBack, left } = talents ?? enterprises ?? { remove: [], setBack: [], left: [] }
  return {
    removed: before.removed + remove.length,
    setBack: before.setBack + setBack.length,
    left: [...before.left, ...left],
  }
}
