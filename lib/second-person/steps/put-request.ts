import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { tellAccounts } from '@/lib/message/steps/tell-accounts'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { REQUEST_KIND_LABELS } from '../labels'
import { WAITS_DAYS, type RequestKind } from '../model'
import { expireStale, insertRequest } from '../repository/requests'

const DAY_MS = 86_400_000

type Asked = {
  readonly kind: RequestKind
  readonly key: string
  readonly content: Readonly<Record<string, string | number | null>>
  readonly summary: string
  readonly reason: string
  readonly aboutAccountId: string | null
  /** Who could confirm it. */
  readonly seconds: readonly string[]
}

/** What the unique key of open requests says, for commands that put one. */
export const ASKED_ALREADY = refused('askedAlready', '同样的申请已经提交，正等待确认，不用重复提交。')

/** Puts a request before whoever may be the second person, for seven days. Refused where there is nobody. */
export async function putRequest(
  tx: Tx,
  actor: Actor,
  { seconds, ...asked }: Asked,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const others = seconds.filter((one) => one !== actor.accountId && one !== asked.aboutAccountId)
  if (others.length === 0)
    return fail(refused('nobodyElse', '本县现在没有另一人可以确认这项申请。请先设置另一名有权确认的人员。'))
  const { countyCode, accountId } = actor
  await expireStale(tx, countyCode, asked.key, now)
  const id = newId()
  const expiresAt = new Date(now.getTime() + WAITS_DAYS * DAY_MS)
  await insertRequest(tx, { ...asked, countyCode, id, askedById: accountId, askedAt: now, expiresAt })
  const what = `${REQUEST_KIND_LABELS[asked.kind]}：${asked.summary}`
  await recordAudit(tx, actor, {
    action: 'secondPerson.ask',
    objectKind: 'secondPersonRequest',
    objectId: id,
    summary: `申请${what}，待第二人确认`,
    now,
    detail: { ...asked.content, reason: asked.reason },
  })
  const body = `${actor.name}申请${what}。请您核对后确认，7 天内有效。`
  const target = { kind: 'secondPerson', id } as const
  const notices = others.map((one) => ({ accountId: one, kind: 'work', body, target }) as const)
  await tellAccounts(tx, actor, notices, now)
  return ok({ id })
}
