import { next } from '@/lib/kernel/flow'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { TalentTier } from '@/lib/fact/codes/talent-tier'
import type { Tx } from '@/lib/platform/transaction'
import { TALENT_CARD_FLOW, type TalentCardEvent } from '../flow'
import type { CardChange, TalentCard } from '../model'
import { appendCardEvent } from '../repository/card-events'
import { updateCard, type CardColumns } from '../repository/cards'

export type CardMove = {
  readonly event: TalentCardEvent
  readonly reason?: string
  readonly tier?: TalentTier
  readonly validTo?: PlainDate
  readonly applicationId?: string
  readonly renewalRequestedAt?: Date | null
}

/**
 * One event of a card: where the flow leads, compare-and-set of the row, one line of history with what changed. Answers
 * `conflict` where the flow does not lead on or somebody was faster.
 */
export async function moveCard(
  tx: Tx,
  actor: Actor,
  of: { card: TalentCard; move: CardMove },
  now: Date,
): Promise<Result<void, Failure>> {
  const { card, move } = of
  const { event, reason, ...columns } = move
  const status = next(TALENT_CARD_FLOW, card.status, event)
  if (status === null) return fail({ kind: 'conflict', expected: event, found: card.status })
  const to: CardColumns = { ...columns, status }
  if (!(await updateCard(tx, card, to, now))) return fail({ kind: 'conflict', expected: card.status, found: 'changed' })
  const detail = changeOf(card, move)
  await appendCardEvent(
    tx,
    actor,
    { cardId: card.id, event, ...(reason !== undefined && { reason }), ...(detail && { detail }) },
    now,
  )
  return ok(undefined)
}

/** What the move changes, for the history; undefined when it is the status alone. */
function changeOf(card: TalentCard, { tier, validTo, applicationId }: CardMove): CardChange | undefined {
  const change: CardChange = {
    ...(tier !== undefined && tier !== card.tier && { tier: { from: card.tier, to: tier } }),
    ...(validTo !== undefined && validTo !== card.validTo && { validTo: { from: card.validTo, to: validTo } }),
    ...(applicationId !== undefined && { applicationId }),
  }
  return Object.keys(change).length > 0 ? change : undefined
}
