import { z } from 'zod'
import { parseBankAccount } from '@/lib/kernel/bank-account'
import {
  dayField,
  idField,
  lineField,
  nameField,
  optionalField,
  paragraphField,
  parsedField,
  requestIdField,
} from '@/lib/kernel/field'
import { parseUscc } from '@/lib/kernel/uscc'
import { CHECK_VERDICTS, PASSING_VERBS } from './model'
import { CONSENT_KINDS } from './rules/consent-texts'
import { REMINDER_LEVELS } from './rules/reminder-levels'

/** The version of the case as shown: what was seen is what is decided. */
const versionSeen = () =>
  z
    .string()
    .regex(/^\d{1,9}$/, '请刷新页面后再试。')
    .transform(Number)

const seen = { applicationId: idField(), version: versionSeen() }
const opinion = (label: string) => paragraphField(label, 1000)

export const StartApplicationInput = z.strictObject({ itemId: idField(), talentId: optionalField(idField()) })
export type StartApplicationInput = z.output<typeof StartApplicationInput>

/** 代为申报: the scan of the 授权委托书, the day it was signed, and the agent when it was not the person herself who came. */
export const FileOnBehalfInput = z
  .strictObject({
    talentId: idField(),
    itemId: idField(),
    signedOn: dayField('授权日期'),
    agentName: optionalField(nameField('代办人姓名')),
    agentIdentity: optionalField(lineField('代办人证件号码', 30, 6)),
    file: z.strictObject(
      { name: z.string().max(400), bytes: z.instanceof(Uint8Array) },
      { error: '请选择授权委托书扫描件' },
    ),
  })
  .superRefine(({ agentName, agentIdentity }, context) => {
    if ((agentName === undefined) === (agentIdentity === undefined)) return
    const path = [agentName === undefined ? 'agentName' : 'agentIdentity']
    context.addIssue({ code: 'custom', path, message: '代办人的姓名和证件号码须一并填写；本人到场的都不填' })
  })
export type FileOnBehalfInput = z.output<typeof FileOnBehalfInput>

/** Answers by fact key as typed; read against the rulebook by the command. `finish`: going on, so they must be readable. */
export const SaveDraftInput = z.strictObject({
  applicationId: idField(),
  finish: z.literal('yes').optional(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
})
export type SaveDraftInput = z.output<typeof SaveDraftInput>

/** Either one of the owner's known accounts, or a new number typed twice. */
export const chosenAccount = {
  knownAccountId: optionalField(idField()),
  bankName: optionalField(lineField('开户银行', 60, 4)),
  account: optionalField(parsedField('银行账号', parseBankAccount)),
  accountAgain: optionalField(parsedField('再次输入的银行账号', parseBankAccount)),
}
export type ChosenAccount = z.output<z.ZodObject<typeof chosenAccount>>

export function checkChosenAccount(input: ChosenAccount, context: z.core.$RefinementCtx<unknown>): void {
  if (input.knownAccountId !== undefined) return
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message, input })
  if (input.bankName === undefined) wrong('bankName', '请填写开户银行，写到支行')
  if (input.account === undefined) wrong('account', '请填写银行账号')
  else if (input.accountAgain?.account !== input.account.account)
    wrong('accountAgain', '两次输入的银行账号不一致，请核对')
}

export const SetPayeeAccountInput = z
  .strictObject({ applicationId: idField(), ...chosenAccount })
  .superRefine(checkChosenAccount)
export type SetPayeeAccountInput = z.output<typeof SetPayeeAccountInput>

/** The account of who an item pays in the applicant's place: a unit of the register, and its number typed twice. */
export const EnterProviderAccountInput = z
  .strictObject({
    itemId: idField(),
    uscc: parsedField('统一社会信用代码', parseUscc),
    bankName: lineField('开户银行', 60, 4),
    account: parsedField('银行账号', parseBankAccount),
    accountAgain: parsedField('再次输入的银行账号', parseBankAccount),
    requestId: requestIdField(),
  })
  .refine(({ account, accountAgain }) => account.account === accountAgain.account, {
    path: ['accountAgain'],
    error: '两次输入的银行账号不一致，请核对',
  })
export type EnterProviderAccountInput = z.output<typeof EnterProviderAccountInput>

export const CheckProviderAccountInput = z.strictObject({ providerAccountId: idField() })
export type CheckProviderAccountInput = z.output<typeof CheckProviderAccountInput>

export const AddMaterialInput = z.strictObject({
  applicationId: idField(),
  materialCode: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, '没有这项材料，请刷新页面后再试。'),
  name: z.string().max(400),
  bytes: z.instanceof(Uint8Array),
})
export type AddMaterialInput = z.output<typeof AddMaterialInput>

export const RemoveMaterialInput = z.strictObject({ applicationId: idField(), materialId: idField() })
export type RemoveMaterialInput = z.output<typeof RemoveMaterialInput>

/** As the form posts them: one box per text. */
const tickedConsents = z
  .partialRecord(z.enum(CONSENT_KINDS), z.literal('yes'))
  .transform((ticked) => CONSENT_KINDS.filter((kind) => ticked[kind] === 'yes'))

export const SubmitApplicationInput = z.strictObject({
  applicationId: idField(),
  /** The policy version whose texts were shown: what was agreed to is what is kept. */
  versionId: idField(),
  consents: z.union([z.array(z.enum(CONSENT_KINDS)), tickedConsents]).default([]),
  requestId: requestIdField(),
})
export type SubmitApplicationInput = z.output<typeof SubmitApplicationInput>

export const ResubmitApplicationInput = z.strictObject({
  applicationId: idField(),
  note: optionalField(paragraphField('补正说明', 500)),
  requestId: requestIdField(),
})
export type ResubmitApplicationInput = z.output<typeof ResubmitApplicationInput>

export const WithdrawApplicationInput = z.strictObject({
  applicationId: idField(),
  reason: optionalField(paragraphField('撤回原因', 500)),
})
export type WithdrawApplicationInput = z.output<typeof WithdrawApplicationInput>

export const ConfirmEmploymentInput = z.strictObject({ ...seen, opinion: optionalField(opinion('确认意见')) })
export type ConfirmEmploymentInput = z.output<typeof ConfirmEmploymentInput>

export const RejectEmploymentInput = z.strictObject({ ...seen, opinion: opinion('不予确认的原因') })
export type RejectEmploymentInput = z.output<typeof RejectEmploymentInput>

export const AcceptApplicationInput = z.strictObject({ ...seen, opinion: optionalField(opinion('受理意见')) })
export type AcceptApplicationInput = z.output<typeof AcceptApplicationInput>

/** 线下审定: what was decided on paper; asked for where the step is decided so. */
const offline = {
  minuteNumber: optionalField(lineField('会议纪要或呈批件编号', 60)),
  decidedOn: optionalField(dayField('审定日期')),
  signer: optionalField(lineField('签批人', 50, 2)),
  scanId: optionalField(idField()),
}

export const AddDecisionScanInput = z.strictObject({
  applicationId: idField(),
  name: z.string().max(400),
  bytes: z.instanceof(Uint8Array),
})
export type AddDecisionScanInput = z.output<typeof AddDecisionScanInput>

export const ApproveApplicationInput = z.strictObject({
  ...seen,
  opinion: optionalField(opinion('审核意见')),
  ...offline,
})
export type ApproveApplicationInput = z.output<typeof ApproveApplicationInput>

/** 'id.version', as a tick box carries it: the case, and what of it was seen. */
const seenCase = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,9}$/, '请刷新列表后重新勾选。')
  .transform((text) => ({ applicationId: text.slice(0, 36), version: Number(text.slice(37)) }))

export const PASS_AT_MOST = 200

/** One opinion for all of them. */
export const PassApplicationsInput = z.strictObject({
  verb: z.enum(PASSING_VERBS),
  cases: z
    .array(seenCase, '请至少勾选一件')
    .min(1, '请至少勾选一件')
    .max(PASS_AT_MOST, `一次最多办理 ${PASS_AT_MOST} 件，请分几次办理`),
  opinion: opinion('办理意见'),
  requestId: z.uuid({ error: '请刷新页面后重新提交。' }),
})
export type PassApplicationsInput = z.output<typeof PassApplicationsInput>

/** `fields` holds the message for each field to correct, by field. */
export const ReturnApplicationInput = z.strictObject({
  ...seen,
  opinion: opinion('退回意见'),
  fields: z.record(z.string().max(80), optionalField(paragraphField('补正要求', 300))).default({}),
})
export type ReturnApplicationInput = z.output<typeof ReturnApplicationInput>

export const DeclineApplicationInput = z.strictObject({
  ...seen,
  clause: lineField('依据条款', 60),
  opinion: opinion('不予通过的理由'),
  ...offline,
})
export type DeclineApplicationInput = z.output<typeof DeclineApplicationInput>

export const PublishNoticeInput = z.strictObject({
  ids: z.array(idField()).min(1, '请至少选择一件').max(500, '一次最多公示 500 件'),
  title: optionalField(lineField('公示标题', 80)),
  body: optionalField(paragraphField('公示正文', 2000)),
  requestId: requestIdField(),
})
export type PublishNoticeInput = z.output<typeof PublishNoticeInput>

export const DecideObjectionInput = z.strictObject({
  objectionId: idField(),
  outcome: z.enum(['upheld', 'dismissed'], { error: '请选择核查结论' }),
  reply: opinion('核查情况和答复'),
})
export type DecideObjectionInput = z.output<typeof DecideObjectionInput>

export const RequestReconsiderationInput = z.strictObject({
  applicationId: idField(),
  content: paragraphField('复核理由', 2000, 10),
  requestId: requestIdField(),
})
export type RequestReconsiderationInput = z.output<typeof RequestReconsiderationInput>

export const DecideReconsiderationInput = z.strictObject({
  applicationId: idField(),
  outcome: z.enum(['upheld', 'dismissed'], { error: '请选择复核结论' }),
  reply: opinion('复核答复'),
})
export type DecideReconsiderationInput = z.output<typeof DecideReconsiderationInput>

export const DeclareConflictInput = z.strictObject({
  subjectKind: z.enum(['talent', 'enterprise'], { error: '请选择当事人类型' }),
  subjectId: idField(),
  reason: paragraphField('回避事由', 300),
})
export type DeclareConflictInput = z.output<typeof DeclareConflictInput>

/** Work that takes nothing in. */
export const DueWorkInput = z.strictObject({})
export type DueWorkInput = z.output<typeof DueWorkInput>

export const UrgeApplicationInput = z.strictObject({
  applicationId: idField(),
  words: paragraphField('催办事由', 200, 2),
})
export type UrgeApplicationInput = z.output<typeof UrgeApplicationInput>

/** 核对材料: one value held against its paper; what does not agree is said in words. */
export const CheckMaterialInput = z
  .strictObject({
    ...seen,
    fact: z.string().regex(/^[A-Za-z][\w.:-]{0,79}$/, '没有这一项，请刷新页面后再试。'),
    verdict: z.enum(CHECK_VERDICTS, { error: '请选择核对一致或不一致' }),
    note: optionalField(paragraphField('不一致之处', 300, 2)),
  })
  .superRefine(({ verdict, note }, context) => {
    if (verdict === 'agrees' || note !== undefined) return
    context.addIssue({ code: 'custom', path: ['note'], message: '请写明哪里不一致' })
  })
export type CheckMaterialInput = z.output<typeof CheckMaterialInput>

export const SetReminderRuleInput = z.strictObject({
  level: z.enum(REMINDER_LEVELS, { error: '没有这条规则，请刷新页面后再试。' }),
  workingDays: z
    .string('请填写工作日数')
    .trim()
    .regex(/^\d{1,2}$/, '工作日数须为 0 至 60 的整数')
    .transform(Number)
    .refine((days) => days <= 60, '工作日数须为 0 至 60 的整数'),
  isOn: optionalField(z.literal('yes')),
})
export type SetReminderRuleInput = z.output<typeof SetReminderRuleInput>

export const TakeMaterialInput = z.strictObject({ attachmentId: idField() })
export type TakeMaterialInput = z.output<typeof TakeMaterialInput>
