import { z } from 'zod'
import { TALENT_TIERS } from '@/lib/fact/codes/talent-tier'
import {
  codeField,
  dayField,
  idField,
  lineField,
  optionalField,
  paragraphField,
  requestIdField,
} from '@/lib/kernel/field'
import { CARD_STANDINGS } from './model'

const reason = (label: string) => paragraphField(label, 200, 4)

/** `validTo` is the day the officer was shown: the command refuses when it is no longer the one it finds. */
export const RenewCardInput = z.strictObject({
  cardId: idField(),
  validTo: dayField('续期后的到期日'),
  requestId: requestIdField(),
})
export type RenewCardInput = z.output<typeof RenewCardInput>

export const SuspendCardInput = z.strictObject({
  cardId: idField(),
  reason: reason('暂停原因'),
  requestId: requestIdField(),
})
export type SuspendCardInput = z.output<typeof SuspendCardInput>

export const ResumeCardInput = z.strictObject({
  cardId: idField(),
  reason: reason('恢复说明'),
  requestId: requestIdField(),
})
export type ResumeCardInput = z.output<typeof ResumeCardInput>

export const RevokeCardInput = z.strictObject({
  cardId: idField(),
  reason: reason('注销原因'),
  requestId: requestIdField(),
})
export type RevokeCardInput = z.output<typeof RevokeCardInput>

export const RevokeRecognitionInput = z.strictObject({
  talentId: idField(),
  reason: reason('撤销原因'),
  requestId: requestIdField(),
})
export type RevokeRecognitionInput = z.output<typeof RevokeRecognitionInput>

export const RequestCardRenewalInput = z.strictObject({ requestId: requestIdField() })
export type RequestCardRenewalInput = z.output<typeof RequestCardRenewalInput>

export const SetCardBenefitInput = z.strictObject({
  code: z.string().regex(/^[a-z][a-zA-Z]{1,30}$/, '权益代码应为英文字母，首字母小写'),
  title: lineField('权益名称', 20),
  description: lineField('权益内容', 120),
  provider: lineField('提供单位', 50),
  minimumTier: codeField('最低层次', TALENT_TIERS.codes),
  yearlyQuota: z.int('每年次数应为整数').min(1, '每年次数至少为 1').nullable(),
  sort: z.int('排序应为整数').min(0, '排序不能为负数'),
})
export type SetCardBenefitInput = z.output<typeof SetCardBenefitInput>

/** The list's filters as the address bar carries them; what is not understood is dropped, not refused. */
export const CARD_STATES = [...CARD_STANDINGS, 'expiring', 'renewalRequested'] as const
export type CardState = (typeof CARD_STATES)[number]

const lenient = <S extends z.ZodType>(schema: S) => optionalField(schema).catch(undefined)

export const CardListInput = z.object({
  q: lenient(lineField('查找', 30)),
  tier: lenient(codeField('层次', TALENT_TIERS.codes)),
  state: lenient(z.enum(CARD_STATES)),
  township: lenient(z.string().regex(/^\d{9}$/)),
  after: lenient(z.string().regex(/^\d{16}$/)),
  before: lenient(z.string().regex(/^\d{16}$/)),
})
export type CardListInput = z.output<typeof CardListInput>

/** A card's id as an address or a token carries it. */
export const CardIdInput = idField()

/** A token as the QR code's address carries it. */
export const CardTokenInput = z
  .string()
  .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)
  .max(1000)
