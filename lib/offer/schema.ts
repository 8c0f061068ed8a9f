import { z } from 'zod'
import { chosenAccount, checkChosenAccount } from '@/lib/application/schema'
import { CONSENT_KINDS } from '@/lib/application/rules/consent-texts'
import { idField, optionalField, paragraphField, requestIdField } from '@/lib/kernel/field'
import { DECLINE_SCOPES } from './model'

/** The sum as it was shown, in fen: what was seen is what is confirmed. */
const amountSeen = z
  .string()
  .regex(/^\d{1,15}$/, '请刷新页面后再试。')
  .transform(Number)

const agreed = z.partialRecord(z.enum(CONSENT_KINDS), z.literal('yes')).default({})

export const ConfirmOfferInput = z
  .strictObject({
    offerId: idField(),
    versionId: idField(),
    amountFen: amountSeen,
    ...chosenAccount,
    consents: agreed,
    requestId: requestIdField(),
  })
  .superRefine(checkChosenAccount)
export type ConfirmOfferInput = z.output<typeof ConfirmOfferInput>

/** 'id.version.amount', as a tick box carries it: the offer, and what of it was seen. */
const seenOffer = z
  .string()
  .regex(
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,15}$/,
    '请刷新页面后重新勾选。',
  )
  .transform((text) => {
    const [offerId = '', versionId = '', amount = ''] = text.split('.')
    return { offerId, versionId, amountFen: Number(amount) }
  })

export const CONFIRM_AT_MOST = 100

export const ConfirmOffersInput = z
  .strictObject({
    offers: z
      .array(seenOffer, '请至少勾选一件')
      .min(1, '请至少勾选一件')
      .max(CONFIRM_AT_MOST, `一次最多确认 ${CONFIRM_AT_MOST} 件，请分几次办理`),
    ...chosenAccount,
    consents: agreed,
    requestId: requestIdField(),
  })
  .superRefine(checkChosenAccount)
export type ConfirmOffersInput = z.output<typeof ConfirmOffersInput>

export const DeclineOfferInput = z.strictObject({
  offerId: idField(),
  scope: z.enum(DECLINE_SCOPES, { error: '请选择以后还要不要通知' }),
  reason: optionalField(paragraphField('原因', 200)),
})
export type DeclineOfferInput = z.output<typeof DeclineOfferInput>

export const OptOutInput = z.strictObject({})
export type OptOutInput = z.output<typeof OptOutInput>

export const TakeBackOptOutInput = z.strictObject({ optOutId: idField() })
export type TakeBackOptOutInput = z.output<typeof TakeBackOptOutInput>

export const RemindOffersInput = z.strictObject({ itemId: idField() })
export type RemindOffersInput = z.output<typeof RemindOffersInput>
