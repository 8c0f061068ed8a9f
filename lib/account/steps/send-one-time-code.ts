import { randomInt } from 'node:crypto'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { Phone } from '@/lib/kernel/phone'
import { wallNow } from '@/lib/platform/clock'
import { enqueueText } from '@/lib/platform/outbox'
import { countWithin } from '@/lib/platform/rate-limit'
import type { Tx } from '@/lib/platform/transaction'
import type { CodePurpose } from '../model'
import { insertCode } from '../repository/one-time-codes'
import { phoneBlindOf } from '../repository/phone-columns'

type TextPurpose = Exclude<CodePurpose, 'mail'>

const PURPOSE_LABELS: Record<TextPurpose, string> = {
  login: '登录',
  register: '自助登记',
  objection: '提交公示异议',
}

/** What is said to whoever asks again too early. */
export const CODE_TOO_SOON: Failure = refused('codeTooSoon', '验证码每分钟只能获取一次，每小时最多五次。请稍后再试。')

type Sending = { countyCode: string; purpose: TextPurpose; phone: Phone; accountId: string | null }

/** At most one code a minute and five an hour for what was typed, known to us or not; keys are digests. */
export async function isWithinCodeLimit(tx: Tx, countyCode: string, blind: string): Promise<boolean> {
  const now = wallNow()
  const minute = await countWithin(tx, { countyCode, key: `code:minute:${blind}`, limit: 1, seconds: 60 }, now)
  return minute && (await countWithin(tx, { countyCode, key: `code:hour:${blind}`, limit: 5, seconds: 3600 }, now))
}

/** A six-digit code for a phone: kept hashed, living five minutes, and on its way through the outbox. */
export async function sendOneTimeCode(tx: Tx, sending: Sending): Promise<void> {
  const { countyCode, purpose, phone, accountId } = sending
  const now = wallNow()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await insertCode(tx, { countyCode, purpose, phoneBlind: phoneBlindOf(phone), accountId, code, now })
  const body = `【聚才】您正在${PURPOSE_LABELS[purpose]}，验证码 ${code}，5 分钟内有效。请勿告诉他人，工作人员不会索要。`
  await enqueueText(tx, { countyCode }, { phone, template: `code.${purpose}`, body }, now)
}

/** As sendOneTimeCode for a phone nobody answers for: the same work, but no message, and a code nobody was told. */
export async function sendNoCode(tx: Tx, countyCode: string, phoneBlind: string): Promise<void> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await insertCode(tx, { countyCode, purpose: 'login', phoneBlind, accountId: null, code, now: wallNow() })
}
