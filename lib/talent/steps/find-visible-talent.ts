import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { Talent } from '../model'
import { isTalentVisible } from '../repository/visible-talents'
import { findTalent } from './find-talent'

/** The talent of that id as this actor may see her; null for one who is not there, to them. */
export const findVisibleTalent = async (tx: Tx, actor: Actor, id: string): Promise<Talent | null> =>
  (await isTalentVisible(tx, actor, id)) ? findTalent(tx, actor.countyCode, id) : null
