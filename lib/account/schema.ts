import { z } from 'zod'
import { ROLES } from '@/lib/kernel/actor'
import { parsePhone, type Phone } from '@/lib/kernel/phone'
import { parsePersonName, parsePlainText } from '@/lib/kernel/plain-text'
import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { toHalfWidth } from '@/lib/kernel/text-width'
import { UNIT_KINDS, type Unit } from './model'

const id = z.uuid('编号有误，请刷新页面后重试')

/** Text through one of the kernel's parsers; its own sentence becomes the field's issue. */
const parsed = <T>(parse: (text: string) => { ok: true; value: T } | { ok: false; failure: { text: string } }) =>
  z.string().transform((text, context): T => {
    const result = parse(text)
    if (result.ok) return result.value
    context.addIssue({ code: 'custom', message: result.failure.text })
    return z.NEVER
  })

const day = z.string().transform((text, context): PlainDate => {
  const value = parsePlainDate(text)
  if (value !== null) return value
  context.addIssue({ code: 'custom', message: '请填写有效的日期' })
  return z.NEVER
})
const dayOrNothing = z.union([z.literal('').transform(() => null), day]).optional()

const plainText = (name: string, maximum: number) =>
  parsed(parsePlainText).pipe(z.string().min(1, `请填写${name}`).max(maximum, `${name}不能超过 ${maximum} 个字`))

const phone = parsed<Phone>(parsePhone)
const phoneOrNothing = z.union([z.literal('').transform(() => null), phone]).optional()

const userName = z
  .string()
  .transform((text) => toHalfWidth(text).trim().toLowerCase())
  .pipe(z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/, '用户名以字母开头，3 至 32 位，可用小写字母、数字和 . _ -'))

/** A password is taken as typed: no trimming, no folding. The upper bound keeps the hash from being fed a novel. */
const typedPassword = (missing: string) => z.string().min(1, missing).max(256, '密码过长')

export const LogInWithPasswordInput = z.strictObject({
  userName: z
    .string()
    .transform((text) => toHalfWidth(text).trim().toLowerCase())
    .pipe(z.string().min(1, '请填写用户名').max(64, '用户名过长')),
  password: typedPassword('请填写密码'),
})

/** ID number, another document's number, or a phone; read by rules/identifier. */
const identifier = z
  .string()
  .transform((text) =>
    toHalfWidth(text)
      .replace(/[\s()]/g, '')
      .toUpperCase(),
  )
  .pipe(z.string().min(1, '请填写身份证件号码或手机号码').max(32, '号码过长'))

const applicantKind = z.enum(['talent', 'enterprise'], '请选择登录身份')

export const RequestLoginCodeInput = z.strictObject({ kind: applicantKind, identifier })

const code = z
  .string()
  .transform((text) => toHalfWidth(text).replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, '请填写短信中的 6 位数字验证码'))

export const LogInWithCodeInput = z.strictObject({
  kind: applicantKind,
  identifier,
  code,
  accountId: id.optional(),
})

export const RequestPhoneCodeInput = z.strictObject({
  purpose: z.enum(['register', 'objection'], '用途有误，请刷新页面后重试'),
  phone,
})

export const LogInAsPersonaInput = z.strictObject({ key: z.string().min(1, '请选择一个角色').max(40, '角色有误') })

export const MoveClockInput = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('days'), count: z.enum(['1']) }),
  z.strictObject({ step: z.literal('workingDays'), count: z.enum(['1', '5']) }),
  z.strictObject({ step: z.literal('toDay'), day }),
])

export const LogOutInput = z.strictObject({})

export const EndSessionInput = z.strictObject({ sessionId: id })

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
  displayName: parsed(parsePersonName).pipe(z.string().min(1, '请填写姓名').max(40, '姓名不能超过 40 个字')),
  phone: phoneOrNothing,
})

export const GrantRoleInput = z
  .strictObject({
    accountId: id,
    role: z.enum(ROLES, '请选择角色'),
    unitCode: z.string().min(1, '请选择机构').max(20, '机构有误'),
    validFrom: day,
    validTo: dayOrNothing,
  })
  .refine((input) => !input.validTo || input.validFrom <= input.validTo, {
    path: ['validTo'],
    message: '截止日期不能早于开始日期',
  })

export const RevokeRoleInput = z.strictObject({ assignmentId: id })

const reason = plainText('原因', 200)
export const DisableAccountInput = z.strictObject({ accountId: id, reason })
export const EnableAccountInput = z.strictObject({ accountId: id, reason })
export const ResetPasswordInput = z.strictObject({ accountId: id })
export const UnlockAccountInput = z.strictObject({ accountId: id })

/** A new unit as the settings post it; units planted by the seed bring their square and order with them. */
export const AddUnitInput = z
  .strictObject({
    kind: z.enum(UNIT_KINDS, '请选择机构类型').exclude(['county'], '请选择机构类型'),
    code: z
      .string()
      .trim()
      .regex(/^(\d{9}|\d{12}|[A-Z]{2,8})$/, '乡镇为 9 位、村为 12 位区划代码，部门为 2 至 8 个大写字母'),
    name: plainText('名称', 40),
    shortName: plainText('简称', 12),
    parentCode: z.string().min(1, '请选择上级机构').max(20, '上级机构有误'),
    isCountyWide: z.literal('yes').optional(),
  })
  .transform((input): Unit => ({ ...input, isCountyWide: input.isCountyWide === 'yes', grid: null, sort: 100_000 }))
