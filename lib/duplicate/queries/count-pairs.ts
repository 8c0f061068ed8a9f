import type { SubjectKind } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { mayAdjudicate } from '../permission'
import { countOpenPairs } from '../repository/scans'

/** How many pairs of a register wait for a verdict; null for whom it is not theirs to give. */
export const countPairs = async (actor: Actor, kind: SubjectKind): Promise<number | null> =>
  mayAdjudicate(actor, 'read') ? null : countOpenPairs(reading, actor.countyCode, kind)
