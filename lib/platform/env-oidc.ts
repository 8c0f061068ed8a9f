import { z } from 'zod'

/** The name of a claim at the top of a token, as the identity provider writes it. */
const claimName = z.string().regex(/^[A-Za-z0-9_.:/-]{1,128}$/, '须为声明（claim）的名称，如 preferred_username')

/** 政务统一身份认证: everything the county is told when its application is registered there. Off when none is set. */
export const OIDC_FIELDS = {
  JUCAI_OIDC_ISSUER: z.url('须为签发者（issuer）的完整地址').optional(),
  JUCAI_OIDC_CLIENT_ID: z.string().min(1).optional(),
  JUCAI_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  JUCAI_OIDC_NAME: z.string().min(2).max(16, '最多 16 个字').default('政务统一身份认证'),
  JUCAI_OIDC_FOR: z.enum(['staff', 'talent', 'both'], '须为 staff、talent 或 both').default('staff'),
  JUCAI_OIDC_SCOPE: z
    .string()
    .regex(/^openid( [\x21-\x7e]+)*$/, '须以 openid 开头，各项以一个空格隔开')
    .default('openid profile'),
  JUCAI_OIDC_STAFF_CLAIM: claimName.optional(),
  JUCAI_OIDC_NAME_CLAIM: claimName.default('name'),
  JUCAI_OIDC_NUMBER_CLAIM: claimName.optional(),
  JUCAI_OIDC_PHONE_CLAIM: claimName.default('phone_number'),
  JUCAI_OIDC_VERIFIED_CLAIM: z
    .string()
    .regex(/^[A-Za-z0-9_.:/-]{1,128}=\S{1,64}$/, '须为“声明名称=值”，如 real_name_verified=true')
    .optional(),
}

type Given = z.output<z.ZodObject<typeof OIDC_FIELDS>> & { readonly JUCAI_MODE: 'demo' | 'production' | 'test' }
type Problem = { readonly name: keyof typeof OIDC_FIELDS; readonly message: string }

/** What is wrong with the settings taken together, so that one restart puts it right. */
export function oidcProblems(given: Given): Problem[] {
  const { JUCAI_OIDC_ISSUER: issuer, JUCAI_OIDC_FOR: audience } = given
  if (issuer === undefined) return strayProblems(given)
  const needed = ['JUCAI_OIDC_CLIENT_ID', 'JUCAI_OIDC_CLIENT_SECRET'] as const
  const neededForTalents = ['JUCAI_OIDC_NUMBER_CLAIM', 'JUCAI_OIDC_VERIFIED_CLAIM'] as const
  return [
    ...issuerProblems(issuer, given.JUCAI_MODE),
    ...needed.filter((name) => given[name] === undefined).map((name) => missing(name, '设了 JUCAI_OIDC_ISSUER')),
    ...neededForTalents
      .filter((name) => audience !== 'staff' && given[name] === undefined)
      .map((name) => missing(name, '人才用它登录（JUCAI_OIDC_FOR）')),
  ]
}

const missing = (name: keyof typeof OIDC_FIELDS, because: string): Problem => ({
  name,
  message: `${because}，就必须填写`,
})

/** A secret without an issuer is a half-finished set-up, not one that is switched off. */
const strayProblems = (given: Given): Problem[] =>
  given.JUCAI_OIDC_CLIENT_ID === undefined && given.JUCAI_OIDC_CLIENT_SECRET === undefined
    ? []
    : [missing('JUCAI_OIDC_ISSUER', '设了客户端编号或密钥')]

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Tokens and secrets travel to this address: in clear on this very machine at most, and never in production. */
function issuerProblems(issuer: string, mode: Given['JUCAI_MODE']): Problem[] {
  const { protocol, hostname, search, hash } = new URL(issuer)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && mode !== 'production' && LOOPBACK.has(hostname))
  const name = 'JUCAI_OIDC_ISSUER'
  if (!isSafe) return [{ name, message: '须以 https:// 开头（只有本机测试可用 http）' }]
  return search || hash ? [{ name, message: '不能带 ? 或 # 之后的内容' }] : []
}
