import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { CardHistoryKind } from '../flow'
import type { CardChange, CardHistoryLine } from '../model'

export type NewCardEvent = {
  readonly cardId: string
  readonly event: CardHistoryKind
  readonly reason?: string
  readonly detail?: CardChange
}

/** Adds a line to the card's history; none is ever changed. */
export async function appendCardEvent(tx: Tx, actor: Actor, line: NewCardEvent, now: Date): Promise<void> {
  await tx.talentCardEvent.create({
    data: {
      countyCode: actor.countyCode,
      id: newId(),
      cardId: line.cardId,
      at: now,
      event: line.event,
      actorId: actor.accountId,
      actorName: actor.name,
      reason: line.reason ?? null,
      ...(line.detail && { detail: line.detail }),
    },
  })
}

/** A card's history, oldest first. */
export async function findCardEvents(tx: Tx, countyCode: string, cardId: string): Promise<CardHistoryLine[]> {
  const records = await tx.talentCardEvent.findMany({
    where: { countyCode, cardId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, at: true, event: true, actorName: true, reason: true, detail: true },
  })
  return records.map((record) => ({
    ...record,
    event: record.event as CardHistoryKind,
    detail: record.detail as CardChange | null,
  }))
}
