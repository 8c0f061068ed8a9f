import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/transaction'
import { findByTicket, settle } from '../repository/external-logins'
import { externalProblem } from '../rules/external-login-problems'
import { isSameName, plainNumber } from '../rules/same-person'

type Claimed = { ticket: string; name: string; documentNumber: string }

const NOT_AS_VERIFIED: Failure = refused(
  'notAsVerified',
  '姓名和证件号码须与统一身份认证核验的一致。不一致的，请重新登录，或不用统一身份认证登记。',
)

/**
 * Whether somebody who registers is whom the identity provider verified for this ticket. Answers with the passage, to be
 * settled with the login that follows, in the same transaction.
 */
export async function useExternalPerson(
  tx: Tx,
  countyCode: string,
  claimed: Claimed,
): Promise<Result<{ id: string }, Failure>> {
  const waiting = await findByTicket(tx, countyCode, { ticket: claimed.ticket, now: wallNow() })
  if (waiting?.audience !== 'talent') return fail(externalProblem('ticketGone'))
  const { realName, documentNumber } = waiting.person
  const isSame =
    realName !== null &&
    documentNumber !== null &&
    isSameName(realName, claimed.name) &&
    plainNumber(documentNumber) === plainNumber(claimed.documentNumber)
  return isSame ? ok({ id: waiting.id }) : fail(NOT_AS_VERIFIED)
}

/** The passage ended in this login; false when another was faster. */
export const settleExternalLogin = (tx: Tx, place: { countyCode: string; id: string }, sessionId: string) =>
  settle(tx, place, sessionId)
