import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { eventsFrom } from '@/lib/kernel/flow'
import type { Result } from '@/lib/kernel/result'
import { reading } from '@/lib/platform/transaction'
import { EVENT_RULES, TALENT_CARD_FLOW, type TalentCardEvent } from '../flow'
import type { CardHistoryLine, CardStanding, Recognised } from '../model'
import { mayManageCardOf } from '../permission'
import { findCardEvents } from '../repository/card-events'
import { findVisibleCard, type CardWithHolder } from '../repository/card-lists'
import { standingOf } from '../rules/card-standing'
import { renewedTo } from '../rules/renewal'
import { CardIdInput } from '../schema'
import { findRenewalBasis } from '../steps/find-renewal-basis'

export type CardView = Omit<CardWithHolder, 'countyCode' | 'version'> & {
  readonly standing: CardStanding
  readonly today: PlainDate
  readonly recognised: Recognised
  readonly history: readonly CardHistoryLine[]
  /** What the actor may do to it now; empty where they may only look. */
  readonly events: readonly TalentCardEvent[]
  /** May revoke the recognition of the holder. */
  readonly mayRevokeRecognition: boolean
  /** The day it would be renewed to, or what stands in the way. */
  readonly renewal: Result<PlainDate, Failure>
}

/** One card for the desk with its history and what may be done to it; null when absent or not the actor's to see. */
export async function getCard(actor: Actor, id: string, now: Date): Promise<CardView | null> {
  if (!CardIdInput.safeParse(id).success) return null
  const card = await findVisibleCard(reading, actor, id)
  if (!card) return null
  const { countyCode, version: _version, ...shown } = card
  const [history, basis] = await Promise.all([
    findCardEvents(reading, countyCode, id),
    findRenewalBasis(reading, countyCode, card.talentId, now),
  ])
  const mayManage = mayManageCardOf(actor, card.talentId) === null
  return {
    ...shown,
    standing: standingOf(card, basis.today),
    today: basis.today,
    recognised: basis.recognised,
    history,
    events: mayManage ? eventsFrom(TALENT_CARD_FLOW, card.status).filter(isManaged) : [],
    mayRevokeRecognition: mayManage && basis.recognised !== null,
    renewal: renewedTo(card, basis),
  }
}

/** Events that an officer brings about here; the others come from the holder or from a case. */
const isManaged = (event: TalentCardEvent): boolean => EVENT_RULES[event].permission === 'talentCard.manage'
