import { z } from 'zod'
import { PROFILES, type CryptoProfile } from './ciphers'
import { MAIL_FIELDS, mailProblems } from './env-mail'
import { OIDC_FIELDS, oidcProblems } from './env-oidc'
import { parseKeyring } from './keyring'

const secret = (bytes: number) =>
  z.string().refine((text) => Buffer.from(text, 'base64').length >= bytes, `须为至少 ${bytes} 字节的 base64`)

const Fields = z.object({
  APP_DATABASE_URL: z.string().startsWith('postgres', '须为 postgres:// 开头的连接串'),
  JUCAI_MODE: z.enum(['demo', 'production', 'test']).default('production'),
  JUCAI_COUNTY: z
    .string()
    .regex(/^\d{6}$/, '须为六位行政区划代码')
    .default('510799'),
  JUCAI_DATA: z.string().min(1),
  JUCAI_DATA_KEY: z
    .string()
    .refine((text) => parseKeyring(text) !== null, '须为 32 字节的 base64，或 k2=…,k1=… 形式的一组'),
  JUCAI_CRYPTO_PROFILE: z.enum(Object.keys(PROFILES) as [CryptoProfile, ...CryptoProfile[]]).default('intl'),
  JUCAI_BLIND_KEY: secret(32),
  JUCAI_AUDIT_KEY: secret(32),
  JUCAI_AUDIT_ANCHOR: z.string().min(1).optional(),
  JUCAI_CARD_KEY: z.string().startsWith('{', '须为 Ed25519 私钥 JWK'),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  JUCAI_SMS_URL: z.url().optional(),
  JUCAI_BANK_URL: z.url().optional(),
  JUCAI_BANK_TOKEN: z.string().min(16).optional(),
  JUCAI_BANK_LEASE_SECONDS: z
    .string()
    .regex(/^\d{1,3}(\.\d)?$/)
    .default('30'),
  JUCAI_METRICS_TOKEN: z.string().min(24, '须至少 24 个字符').optional(),
  JUCAI_STAFF_TOTP: z.enum(['required', 'offered'], '须为 required 或 offered').optional(),
  JUCAI_POOL_SIZE: z
    .string()
    .regex(/^\d{1,3}$/)
    .default('20'),
  /** 0: no limit. */
  JUCAI_STATEMENT_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/)
    .default('0'),
  ...MAIL_FIELDS,
  ...OIDC_FIELDS,
})

const EnvironmentSchema = Fields.superRefine((given, context) => {
  for (const { name, message } of [...mailProblems(given), ...oidcProblems(given)])
    context.addIssue({ code: 'custom', path: [name], message })
})

export type Environment = z.output<typeof EnvironmentSchema>

let parsed: Environment | null = null

/**
 * The configuration, parsed once. Throws with a list of everything that is wrong, so that one restart puts it right.
 * Nothing else in lib or app reads process.env.
 */
export function env(): Environment {
  if (parsed) return parsed
  const result = EnvironmentSchema.safeParse(process.env)
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}：${issue.message}`)
    throw new Error(`配置有误，未启动：\n${problems.join('\n')}`)
  }
  parsed = result.data
  return parsed
}

/** Whether the demo's conveniences (one-click logins, demo inbox, movable business clock) are on. */
export const isDemo = (): boolean => env().JUCAI_MODE !== 'production'

/** Whether no member of staff does anything before a 动态口令 is set up: in production, unless the county says otherwise. */
export const isSecondFactorRequired = (): boolean =>
  (env().JUCAI_STAFF_TOTP ?? (isDemo() ? 'offered' : 'required')) === 'required'
