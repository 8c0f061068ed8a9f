import { CONSENT_KINDS } from '@/lib/application/rules/consent-texts'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { findOfferLines } from '../repository/offer-lines'
import type { ConfirmOffersInput } from '../schema'
import { addresseeOf, mayChoose } from '../permission'
import { confirmOne } from '../steps/confirm-one'

/** 一并确认: an enterprise confirms what it ticked, all of it into one account of its own; what does not go stops all, by name. */
export const confirmOffers = (
  actor: Actor,
  input: ConfirmOffersInput,
  now: Date,
): Promise<Result<{ count: number }, Failure>> =>
  inTransaction<{ count: number }>(
    async (tx) => {
      const { offers, consents, requestId: _, ...account } = input
      const addressee = addresseeOf(actor)
      if (!addressee) return fail(mayChoose(actor) ?? { kind: 'notFound', what: 'subject' })
      const lines = await findOfferLines(tx, actor.countyCode, addressee)
      const given = CONSENT_KINDS.filter((kind) => consents[kind] === 'yes')
      for (const seen of offers.toSorted((a, b) => (a.offerId < b.offerId ? -1 : 1))) {
        const asked = { ...seen, account, consents: given, payeeKind: addressee.kind }
        const confirmed = await confirmOne(tx, actor, asked, now)
        const line = lines.find(({ id }) => id === seen.offerId)
        if (!confirmed.ok) return fail(withName(confirmed.failure, line?.personName ?? null))
      }
      return ok({ count: offers.length })
    },
    {
      once: { actor, key: input.requestId, input, now },
      onDuplicate: { kind: 'conflict', expected: 'none', found: 'draft' },
    },
  )

const withName = (failure: Failure, name: string | null): Failure =>
  failure.kind === 'refused' && name !== null
    ? {
        ...failure,
        reasons: failure.reasons.map((reason) => ({
          ...reason,
          text: `${name}：${reason.text}去掉这一件的勾，其余的可以照常确认。`,
        })),
      }
    : failure
