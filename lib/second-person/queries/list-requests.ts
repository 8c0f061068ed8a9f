import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { REQUEST_KINDS } from '../model'
import { mayAnswer, maySecond, maySecondSome, mayWithdraw } from '../permission'
import { findRequests, type ListedRequest } from '../repository/requests'
import { statusOn } from '../rules/status-on'

export type RequestLine = Omit<ListedRequest, 'content' | 'key'> & {
  readonly mayAnswer: boolean
  readonly mayWithdraw: boolean
}

export const MOST_REQUESTS = 200

/** What waits for this person as the second, and what they asked for; the latest two hundred, with what may be done to each. */
export async function listRequests(actor: Actor, now: Date): Promise<RequestLine[]> {
  if (actor.kind !== 'staff') return []
  const kinds = REQUEST_KINDS.filter((kind) => maySecondSome(actor, kind))
  const asked = { kinds, askedById: actor.accountId, take: MOST_REQUESTS }
  const found = await findRequests(reading, actor.countyCode, asked)
  const theirs = found.filter((one) => one.askedById === actor.accountId || maySecond(actor, one))
  return theirs.map((request) => {
    const { content: _, key: __, ...line } = request
    return {
      ...line,
      status: statusOn(request, now),
      mayAnswer: mayAnswer(actor, request, now) === null,
      mayWithdraw: mayWithdraw(actor, request, now) === null,
    }
  })
}

/** Roles asked for somebody that wait for a second person. Nobody's for whoever may not confirm or ask. */
export async function listOpenRolesOf(actor: Actor, accountId: string, now: Date): Promise<RequestLine[]> {
  const lines = await listRequests(actor, now)
  return lines.filter((one) => one.aboutAccountId === accountId && one.status === 'open')
}
