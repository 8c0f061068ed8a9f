import type { TalentTier } from '@/lib/fact/codes/talent-tier'
import type { Actor } from '@/lib/kernel/actor'
import { maskName } from '@/lib/kernel/mask'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { ok } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { countWithin } from '@/lib/platform/rate-limit'
import { pastTheFence } from '@/lib/platform/reach'
import { verifyClaims } from '@/lib/platform/signature'
import { inTransaction, reading } from '@/lib/platform/transaction'
import type { CardStanding } from '../model'
import { findCardWithHolder } from '../repository/card-lists'
import { CARD_CODE_LEEWAY_SECONDS, CARD_CODE_SECONDS } from '../rules/card-code'
import { standingOf } from '../rules/card-standing'
import { CardIdInput, CardTokenInput } from '../schema'

/** Checks a minute from one address: a busy counter scans less, a script that guesses scans more. */
const CHECKS_A_MINUTE = 30

/** What the public learns of a card: nothing but its standing, and of the holder the surname. */
export type CardCheck =
  | {
      readonly answer: CardStanding
      readonly maskedName: string
      readonly tier: TalentTier
      readonly validTo: PlainDate
    }
  | { readonly answer: 'stale' | 'foreign' | 'tooMany' }

/** Whether the card behind a scanned code is good now: signature, freshness, then its row in the database. */
export async function checkCard(actor: Actor, token: string, now: Date): Promise<CardCheck> {
  if (!(await isWithinLimit(actor))) return { answer: 'tooMany' }
  const parsed = CardTokenInput.safeParse(token)
  if (!parsed.success) return { answer: 'foreign' }
  const rule = { issuer: actor.countyCode, seconds: CARD_CODE_SECONDS, leewaySeconds: CARD_CODE_LEEWAY_SECONDS }
  const verified = await verifyClaims(parsed.data, rule, wallNow())
  if (!verified.ok) return { answer: verified.failure }
  const cardId = CardIdInput.safeParse(verified.value.subject)
  const card = cardId.success && (await pastTheFence(() => findCardWithHolder(reading, actor.countyCode, cardId.data)))
  if (!card) return { answer: 'foreign' }
  const { tier, validTo, holderName } = card
  return { answer: standingOf(card, dateIn(now)), maskedName: maskName(holderName), tier, validTo }
}

async function isWithinLimit(actor: Actor): Promise<boolean> {
  const of = { countyCode: actor.countyCode, key: `cardCheck:${actor.address ?? 'unknown'}` }
  const counted = await inTransaction(async (tx) =>
    ok(await countWithin(tx, { ...of, limit: CHECKS_A_MINUTE, seconds: 60 }, wallNow())),
  )
  return counted.ok && counted.value
}
