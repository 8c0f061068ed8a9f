import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { CardStanding, TalentCard } from '../model'
import { mayManageCardOf } from '../permission'
import { findVisibleCardOf } from '../repository/card-lists'
import { findRecognised } from '../repository/cards'
import { standingOf } from '../rules/card-standing'

export type TalentStanding = {
  readonly card: (Pick<TalentCard, 'id' | 'number' | 'validTo'> & { readonly standing: CardStanding }) | null
  readonly mayRevokeRecognition: boolean
}

/** The card of a talent as the desk shows it beside the register, and whether the recognition may be taken back here. */
export async function getTalentStanding(actor: Actor, talentId: string, now: Date): Promise<TalentStanding> {
  const found = await findVisibleCardOf(reading, actor, talentId)
  const mayManage = mayManageCardOf(actor, talentId) === null
  const recognised = mayManage ? await findRecognised(reading, actor.countyCode, talentId) : null
  const card = found && {
    id: found.id,
    number: found.number,
    validTo: found.validTo,
    standing: standingOf(found, dateIn(now)),
  }
  return { card, mayRevokeRecognition: recognised !== null }
}
