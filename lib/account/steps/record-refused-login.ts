import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { ok } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'

type Refusal = {
  account: { id: string; displayName: string } | null
  means: string
  /** A code, where there is more to say than that it was wrong. */
  reason?: string
  now: Date
}

/** Writes a refused login into the record: in a transaction of its own, because the command answers with a refusal. */
export async function recordRefusedLogin(actor: Actor, { account, means, reason, now }: Refusal): Promise<void> {
  await inTransaction(async (tx) => {
    await recordAudit(tx, actor, {
      action: 'account.refuseLogIn',
      objectKind: 'account',
      objectId: account?.id ?? 'unknown',
      summary: `${account?.displayName ?? '未知账号'} ${means}登录未成功`,
      now,
      detail: { address: actor.address, ...(reason === undefined ? {} : { reason }) },
    })
    return ok(null)
  })
}
