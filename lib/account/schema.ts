import { z } from 'zod'
import { ROLES } from '@/lib/kernel/actor'
import { codeField, dayField, idField, lineField, nameField, optionalField, phoneField } from '@/lib/kernel/field'
import { parseLocalPath } from '@/lib/kernel/local-path'
import { toHalfWidth } from '@/lib/kernel/text-width'
import { LENDABLE_ROLES, UNIT_KINDS, type Unit } from './model'

const userName = z
  .string('请填写用户名')
  .transform((text) => toHalfWidth(text).trim().toLowerCase())
  .pipe(z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/, '用户名以字母开头，3 至 32 位，可用小写字母、数字和 . _ -'))

/** A password is taken as typed: no trimming, no folding. The upper bound keeps the hash from being fed a novel. */
const typedPassword = (missing: string) => z.string(missing).min(1, missing).max(256, '密码过长')

/** The page of ours that the login leads to; what is none leads home, and refuses nobody. */
const nextPage = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? null : parseLocalPath(text)))

export const LogInWithPasswordInput = z.strictObject({
  next: nextPage,
  userName: z
    .string('请填写用户名')
    .transform((text) => toHalfWidth(text).trim().toLowerCase())
    .pipe(z.string().min(1, '请填写用户名').max(64, '用户名过长')),
  password: typedPassword('请填写密码'),
})

/** The proof that this browser holds of a passage through the identity provider (see platform/oidc/browser). */
const ticket = z.string('请重新登录').regex(/^[A-Za-z0-9_-]{43}$/, '请重新用统一身份认证登录')

/** The provider's answer as it came, and what this browser holds of the login it began. */
export const FinishExternalLoginInput = z.strictObject({
  query: z.string().max(8_000),
  begun: z
    .strictObject({
      state: z.string().min(20),
      nonce: z.string().min(20),
      verifier: z.string().min(43),
      audience: z.enum(['staff', 'talent']),
      next: z.string().nullable(),
    })
    .nullable(),
})

const secondFactorCode = z
  .string('请填写动态口令')
  .transform((text) => toHalfWidth(text).replace(/\s/g, ''))
  .pipe(
    z.string().regex(/^(\d{6}|[A-Za-z0-9]{4}-?[A-Za-z0-9]{4}-?[A-Za-z0-9]{4})$/, '请填写 6 位动态口令，或 12 位恢复码'),
  )

export const LinkExternalLoginInput = LogInWithPasswordInput.extend({ ticket, code: optionalField(secondFactorCode) })
export const UnlinkExternalLoginInput = z.strictObject({ accountId: idField() })
export const EndExternalSessionsInput = z.strictObject({ logoutToken: z.string().min(1).max(8_000) })

/** ID number, another document's number, or a phone; read by rules/identifier. */
const identifier = z
  .string('请填写手机号码或身份证件号码')
  .transform((text) =>
    toHalfWidth(text)
      .replace(/[\s()]/g, '')
      .toUpperCase(),
  )
  .pipe(z.string().min(1, '请填写手机号码或身份证件号码').max(32, '号码过长'))

const applicantKind = codeField('登录身份', ['talent', 'enterprise'])

export const RequestLoginCodeInput = z.strictObject({ kind: applicantKind, identifier })

const code = z
  .string('请填写验证码')
  .transform((text) => toHalfWidth(text).replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, '请填写短信中的 6 位数字验证码'))

export const LogInWithCodeInput = z.strictObject({
  next: nextPage,
  kind: applicantKind,
  identifier,
  code,
  accountId: idField().optional(),
})

export const RequestPhoneCodeInput = z.strictObject({
  purpose: codeField('用途', ['register', 'objection']),
  phone: phoneField(),
})

export const LogInAsPersonaInput = z.strictObject({
  next: nextPage,
  key: z.string('请选择角色').min(1, '请选择角色').max(40, '请选择角色'),
})

export const FinishLoginInput = z.strictObject({
  next: nextPage,
  ticket: z.string('请重新登录').regex(/^[A-Za-z0-9_-]{43}$/, '请重新登录'),
  code: secondFactorCode,
})

export const ConfirmIdentityInput = z.strictObject({ proof: typedPassword('请填写密码或动态口令') })

export const BeginSecondFactorInput = z.strictObject({})
export const EnrolSecondFactorInput = z.strictObject({ code: secondFactorCode })
export const ResetSecondFactorInput = z.strictObject({ accountId: idField() })

export const MoveClockInput = z.discriminatedUnion(
  'step',
  [
    z.strictObject({ step: z.literal('days'), count: z.enum(['1']) }),
    z.strictObject({ step: z.literal('workingDays'), count: z.enum(['1', '5']) }),
    z.strictObject({ step: z.literal('toDay'), day: dayField('日期') }),
  ],
  '请选择往后拨多少',
)

export const LogOutInput = z.strictObject({})

export const EndSessionInput = z.strictObject({ sessionId: idField() })

export const ChangePasswordInput = z
  .strictObject({
    currentPassword: typedPassword('请填写当前密码'),
    newPassword: typedPassword('请填写新密码'),
    repeatedPassword: typedPassword('请再次填写新密码'),
  })
  .refine((input) => input.newPassword === input.repeatedPassword, {
    path: ['repeatedPassword'],
    message: '两次填写的新密码不一致',
  })

export const OpenStaffAccountInput = z.strictObject({
  userName,
  displayName: nameField('姓名'),
  phone: optionalField(phoneField()),
})

export const GrantRoleInput = z
  .strictObject({
    accountId: idField(),
    role: codeField('角色', ROLES),
    unitCode: z.string('请选择机构').min(1, '请选择机构').max(20, '请选择机构'),
    validFrom: dayField('开始日期'),
    validTo: optionalField(dayField('截止日期')),
  })
  .refine((input) => !input.validTo || input.validFrom <= input.validTo, {
    path: ['validTo'],
    message: '截止日期不能早于开始日期',
  })

export const RevokeRoleInput = z.strictObject({ assignmentId: idField() })

/** 'reviewer@RCB', as a tick box carries it. */
const lentGrant = z
  .string()
  .regex(new RegExp(`^(${LENDABLE_ROLES.join('|')})@[0-9A-Z]{2,12}$`), '请重新选择要委托的岗位')
  .transform((text) => {
    const [role, unitCode = ''] = text.split('@')
    return { role: role as (typeof LENDABLE_ROLES)[number], unitCode }
  })

export const DelegateWorkInput = z
  .strictObject({
    principalId: idField(),
    deputyId: z.uuid({ error: '请选择代办人' }),
    grants: z.array(lentGrant, '请至少选择一个岗位').min(1, '请至少选择一个岗位').max(20, '一次最多委托 20 个岗位'),
    validFrom: dayField('开始日期'),
    validTo: dayField('截止日期'),
    reason: lineField('委托事由', 100),
  })
  .refine((input) => input.validFrom <= input.validTo, { path: ['validTo'], message: '截止日期不能早于开始日期' })

export const EndDelegationInput = z.strictObject({ delegationId: idField() })

export const DisableAccountInput = z.strictObject({ accountId: idField(), reason: lineField('原因', 200) })
export const EnableAccountInput = z.strictObject({ accountId: idField(), reason: lineField('原因', 200) })
export const ResetPasswordInput = z.strictObject({ accountId: idField() })
export const UnlockAccountInput = z.strictObject({ accountId: idField() })

/** A new unit as the settings post it; units planted by the seed bring their square and order with them. */
export const AddUnitInput = z
  .strictObject({
    kind: codeField('机构类型', UNIT_KINDS).exclude(['county'], '请选择机构类型'),
    code: z
      .string('请填写代码')
      .trim()
      .regex(/^(\d{9}|\d{12}|[A-Z]{2,8})$/, '乡镇为 9 位、村为 12 位区划代码，部门为 2 至 8 个大写字母'),
    name: lineField('名称', 40),
    shortName: lineField('简称', 12),
    parentCode: z.string('请选择上级机构').min(1, '请选择上级机构').max(20, '请选择上级机构'),
    isCountyWide: z.literal('yes').optional(),
  })
  .transform((input): Unit => ({ ...input, isCountyWide: input.isCountyWide === 'yes', grid: null, sort: 100_000 }))

/** A unit's new names, with what was seen of it. */
export const ChangeUnitInput = z
  .strictObject({
    code: z.string().regex(/^(\d{9}|\d{12}|[A-Z]{2,8})$/, '请从机构列表重新进入'),
    seen: z.string().max(100, '请刷新页面后重新修改'),
    name: lineField('名称', 40),
    shortName: lineField('简称', 12),
    isCountyWide: z.literal('yes').optional(),
  })
  .transform((input) => ({ ...input, isCountyWide: input.isCountyWide === 'yes' }))
export type ChangeUnitInput = z.output<typeof ChangeUnitInput>

const MOST_LINES = 1_000

export const UnitLinesInput = z.strictObject({
  lines: z
    .string('请粘贴要增设的机构，每行一个')
    .trim()
    .min(1, '请粘贴要增设的机构，每行一个')
    .refine((text) => text.split('\n').length <= MOST_LINES, `一次最多 ${MOST_LINES} 行，请分几次粘贴`)
    .max(100_000, '内容太长，请分几次粘贴'),
})
export type UnitLinesInput = z.output<typeof UnitLinesInput>

/** 'accept:<id>': which form, and of what. */
const formKey = z.string().regex(/^[a-z][a-zA-Z]{1,29}:[0-9a-f-]{36}$/)
const MOST_FIELDS = 60

export const KeptWordsInput = z.strictObject({ form: formKey })
export type KeptWordsInput = z.output<typeof KeptWordsInput>

/** What is typed, by field; empty fields are not kept. */
export const KeepWordsInput = z.strictObject({
  form: formKey,
  words: z
    .record(z.string().max(120), z.string().max(4000))
    .default({})
    .transform((words) => Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== '')))
    .refine((words) => Object.keys(words).length <= MOST_FIELDS),
})
export type KeepWordsInput = z.output<typeof KeepWordsInput>
