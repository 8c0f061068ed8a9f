import { recordAudit } from '@/lib/audit/steps/record-audit'
import { SOURCES, type Change } from '@/lib/fact/model'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import { settleVerification } from '@/lib/fact/steps/settle-verification'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Enterprise } from '../model'
import { mayKeepEnterpriseOf, mayKeepEnterprises } from '../permission'
import { isEnterpriseVisible } from '../repository/enterprise-list'
import { findEnterpriseRow, touchEnterprise } from '../repository/enterprises'

/** What a row under the enterprise changed, for its history. */
export type Amendment = {
  readonly changes: Readonly<Record<string, Change>>
  readonly summary: string
  readonly validFrom: PlainDate
  readonly sourceDocument?: string | null
  readonly reason?: string | null
}

type Work = (tx: Tx, enterprise: Enterprise) => Promise<Result<Amendment, Failure>>

/** Adds to the record of an enterprise: permission, the write itself, the mark on the row, the history and the record. */
export async function amendEnterprise(
  tx: Tx,
  actor: Actor,
  amended: { enterpriseId: string; verb: string; now: Date },
  work: Work,
): Promise<Result<{ id: string }, Failure>> {
  const { enterpriseId, verb, now } = amended
  const refusal = mayKeepEnterprises(actor, verb)
  if (refusal) return fail(refusal)
  const enterprise = await findEnterpriseRow(tx, actor.countyCode, enterpriseId)
  if (!enterprise || !(await isEnterpriseVisible(tx, actor, enterpriseId)))
    return fail({ kind: 'notFound', what: 'enterprise' })
  const elsewhere = mayKeepEnterpriseOf(actor, enterprise.townshipCode, verb)
  if (elsewhere) return fail(elsewhere)

  const done = await work(tx, enterprise)
  if (!done.ok) return done
  const { summary, ...change } = done.value
  const subject = { kind: 'enterprise', id: enterpriseId } as const
  await touchEnterprise(tx, actor.countyCode, enterpriseId, now)
  await recordFactChange(tx, actor, {
    subjectKind: 'enterprise',
    subjectId: enterpriseId,
    source: SOURCES.entry,
    ...change,
    now,
  })
  await settleVerification(tx, actor, { subject, factKeys: Object.keys(change.changes) }, now)
  const audited = `${enterprise.name}：${summary}`
  await recordAudit(tx, actor, {
    action: `enterprise.${verb}`,
    objectKind: 'enterprise',
    objectId: enterpriseId,
    summary: audited,
    now,
  })
  return ok({ id: enterpriseId })
}
