import { CONSENT_KINDS } from '@/lib/application/rules/consent-texts'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { ConfirmOfferInput } from '../schema'
import { confirmOne } from '../steps/confirm-one'

/** 确认享受: the offer becomes a case, with the facts of the register and no papers asked. */
export const confirmOffer = (
  actor: Actor,
  input: ConfirmOfferInput,
  now: Date,
): Promise<Result<{ applicationId: string }, Failure>> =>
  inTransaction<{ applicationId: string }>(
    (tx) => {
      const { offerId, versionId, amountFen, consents, requestId: _, ...account } = input
      const given = CONSENT_KINDS.filter((kind) => consents[kind] === 'yes')
      return confirmOne(tx, actor, { offerId, versionId, amountFen, account, consents: given }, now)
    },
    {
      once: { actor, key: input.requestId, input, now },
      onDuplicate: { kind: 'conflict', expected: 'none', found: 'draft' },
    },
  )
