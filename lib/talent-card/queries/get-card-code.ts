import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { wallNow } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { randomToken } from '@/lib/platform/id'
import { signClaims } from '@/lib/platform/signature'
import { reading } from '@/lib/platform/transaction'
import { findLiveCard } from '../repository/cards'
import { CARD_CODE_SECONDS, cardCheckAddress } from '../rules/card-code'
import { standingOf } from '../rules/card-standing'
import { drawQr, type QrDrawing } from '../rules/qr-drawing'

/** A QR code to be shown now; `seconds` is how long it is good for from the moment it arrives. */
export type CardCode = QrDrawing & { readonly seconds: number }

/**
 * A fresh code for the actor's own card, or null where it would not check as valid. The token says which county signed it
 * and which card it is by an id that means nothing elsewhere: no name, no number. Its time is the wall clock's.
 */
export async function getCardCode(actor: Actor, now: Date): Promise<CardCode | null> {
  if (actor.talentId === null) return null
  const card = await findLiveCard(reading, actor.countyCode, actor.talentId)
  if (!card || standingOf(card, dateIn(now)) !== 'active') return null
  const claims = { issuer: actor.countyCode, subject: card.id, tokenId: randomToken(9) }
  const token = await signClaims(claims, wallNow(), CARD_CODE_SECONDS)
  return { ...drawQr(cardCheckAddress(new URL(env().NEXTAUTH_URL).origin, token)), seconds: CARD_CODE_SECONDS }
}
