import { randomInt } from 'node:crypto'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { MailAddress } from '@/lib/kernel/mail-address'
import { wallNow } from '@/lib/platform/clock'
import { blindIndex } from '@/lib/platform/crypto'
import { enqueueMails } from '@/lib/platform/outbox'
import type { Tx } from '@/lib/platform/transaction'
import { insertCode } from '../repository/one-time-codes'
import { CODE_TOO_SOON, isWithinCodeLimit } from './send-one-time-code'
import { tryCodeOf } from './try-one-time-code'

type Asked = { readonly actor: Actor; readonly address: MailAddress }

const PURPOSE = 'account.mail'

/** A code sent for one account proves nothing for another: the digest is of both. */
const blindOf = ({ actor, address }: Asked): string => blindIndex(PURPOSE, `${actor.accountId}:${address}`)

/**
 * A six-digit code to an e-mail address, kept hashed. Counted by address, so that nobody is pestered by many accounts,
 * and by account, so that one account does not pester many. Answers with the refusal, if any.
 */
export async function sendMailCode(tx: Tx, asked: Asked): Promise<Failure | null> {
  const { actor, address } = asked
  const { countyCode, accountId } = actor
  const isWithin =
    (await isWithinCodeLimit(tx, countyCode, blindIndex(PURPOSE, address))) &&
    (await isWithinCodeLimit(tx, countyCode, `mail:${accountId}`))
  if (!isWithin) return CODE_TOO_SOON
  const now = wallNow()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await insertCode(tx, { countyCode, purpose: 'mail', phoneBlind: blindOf(asked), accountId, code, now })
  const text = `您正在设置接收通知的电子邮箱，验证码 ${code}，15 分钟内有效。请勿告诉他人。\n不是您本人操作的，不必理会这封邮件。`
  const content = { subject: '【聚才】邮箱验证码', text, path: null }
  await enqueueMails(tx, actor, [{ address, template: 'code.mail', content }], now)
  return null
}

/** Looks at a typed code; see tryOneTimeCode. */
export const tryMailCode = ({ code, ...asked }: Asked & { code: string }): Promise<string | null> =>
  tryCodeOf({ countyCode: asked.actor.countyCode, purpose: 'mail', phoneBlind: blindOf(asked), code })
