import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { tellAccounts } from '@/lib/message/steps/tell-accounts'
import type { Tx } from '@/lib/platform/transaction'
import { REQUEST_KIND_LABELS } from '../labels'
import type { RequestKind, SecondPersonRequest } from '../model'
import { mayAnswer, mayWithdraw } from '../permission'
import { answerRequest, findRequestForUpdate } from '../repository/requests'

type Answer = { readonly id: string; readonly status: 'confirmed' | 'refused' | 'withdrawn'; readonly remark?: string }

const VERBS = { confirmed: '确认', refused: '不同意', withdrawn: '撤回' } as const
const ACTIONS = {
  confirmed: 'secondPerson.confirm',
  refused: 'secondPerson.refuse',
  withdrawn: 'secondPerson.withdraw',
} as const

/** Answers a request of this kind (any when none is named), once, by whoever may; who asked is told. */
export async function closeRequest(
  tx: Tx,
  actor: Actor,
  { id, status, remark, kind }: Answer & { readonly kind?: RequestKind },
  now: Date,
): Promise<Result<SecondPersonRequest, Failure>> {
  const request = await findRequestForUpdate(tx, actor.countyCode, id)
  if (!request || (kind !== undefined && request.kind !== kind))
    return fail({ kind: 'notFound', what: 'secondPersonRequest' })
  const refusal = status === 'withdrawn' ? mayWithdraw(actor, request, now) : mayAnswer(actor, request, now)
  if (refusal) return fail(refusal)
  const answer = { status, answeredById: actor.accountId, answeredAt: now, remark: remark ?? null }
  if (!(await answerRequest(tx, actor.countyCode, id, answer)))
    return fail({ kind: 'conflict', expected: 'open', found: 'changed' })

  const what = `${REQUEST_KIND_LABELS[request.kind]}：${request.summary}`
  const why = remark === undefined ? '' : `（${remark}）`
  await recordAudit(tx, actor, {
    action: ACTIONS[status],
    objectKind: 'secondPersonRequest',
    objectId: id,
    summary: `${VERBS[status]}${what}${why}`,
    now,
    detail: { askedById: request.askedById },
  })
  if (status !== 'withdrawn') {
    const body = `${actor.name}${status === 'confirmed' ? '已确认' : '不同意'}您的申请${what}${why}。`
    const target = { kind: 'secondPerson', id } as const
    await tellAccounts(tx, actor, [{ accountId: request.askedById, kind: 'work', body, target }], now)
  }
  return ok(request)
}
