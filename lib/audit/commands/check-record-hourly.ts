import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { logInfo } from '@/lib/platform/log'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { mayTendChain } from '../permission'
import { tellAuditorsPort } from '../ports'
import { findLatestCheck, insertCheck } from '../repository/checks'
import { isCheckDue, isNews } from '../rules/check-due'
import { recordAudit } from '../steps/record-audit'
import { verifyChain } from '../steps/verify-chain'

/**
 * Verifies the whole chain once an hour, by day and night; other calls do nothing. What is found is told to the audit administrators
 * and the log, again only when it is something else or another day. System only.
 */
export async function checkRecordHourly(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ findingCount: number | null }, Failure>> {
  const refusal = mayTendChain(actor)
  if (refusal) return fail(refusal)
  const last = await findLatestCheck(reading, actor.countyCode, 'system')
  if (!isCheckDue(last, wallNow())) return ok({ findingCount: null })
  const found = await verifyChain(reading, actor.countyCode)
  return inTransaction<{ findingCount: number }>(async (tx) => {
    const check = await insertCheck(tx, actor, found, wallNow())
    const { id, findingCount } = check
    if (!isNews(last, check)) return ok({ findingCount })
    logInfo('the audit chain is not whole', {
      checkId: id,
      findings: findingCount,
      first: found.findings[0]?.kind ?? '',
    })
    const body = `记录链自动验证发现 ${findingCount} 处异常，请打开“记录链”查看，并通知系统管理员保护现场。`
    await tellAuditorsPort.get()(tx, actor, { body, checkId: id }, now)
    await recordAudit(tx, actor, {
      action: 'audit.checkRecordHourly',
      objectKind: 'auditCheck',
      objectId: id,
      summary: `记录链自动验证：发现 ${findingCount} 处异常，已通知审计管理员`,
      now,
    })
    return ok({ findingCount })
  })
}
