import { recordAudit } from '@/lib/audit/steps/record-audit'
import { mayVerifyFor } from '@/lib/fact/permission'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { MOST_CLEAR, type Confirmation } from '@/lib/second-person/model'
import { findConfirmations } from '@/lib/second-person/steps/find-confirmations'
import { countPeople, findComparison } from '../repository/comparisons'
import { clearExportKey, notConfirmed, whoAndWhen } from '../rules/clear-export'
import { comparisonBytes } from '../steps/comparison-bytes'
import type { TakeComparisonInput } from '../schema'

/**
 * 下载比对清单: holds identity numbers in clear, so every time is in the record, with the file's hash. More than a hundred people
 * leave the house on a second person's word, and the file says whose.
 */
export async function takeComparisonFile(
  actor: Actor,
  { listId }: TakeComparisonInput,
  now: Date,
): Promise<Result<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }, Failure>> {
  return inTransaction(async (tx) => {
    const { countyCode } = actor
    const list = await findComparison(tx, countyCode, listId)
    if (!list || !mayVerifyFor(actor, list.departmentCode)) return fail({ kind: 'notFound', what: 'comparisonList' })
    const people = (await countPeople(tx, countyCode, [list.id])).get(list.id) ?? 0
    const confirmation = people > MOST_CLEAR ? await confirmationOf(tx, actor, list.id, now) : null
    if (people > MOST_CLEAR && confirmation === null) return fail(notConfirmed(people))

    const mark = confirmation && whoAndWhen(confirmation, people)
    const bytes = await comparisonBytes(tx, countyCode, list, { today: dateIn(now), mark })
    const confirmed = confirmation ? `，${confirmation.answeredByName}确认` : ''
    await recordAudit(tx, actor, {
      action: 'registerImport.takeComparison',
      objectKind: 'comparisonList',
      objectId: list.id,
      summary: `下载比对清单 ${list.number}（${people} 人完整号码${confirmed}）`,
      now,
      detail: { sha256: sha256(bytes), count: people, requestId: confirmation?.requestId ?? null },
    })
    return ok({ fileName: `${list.departmentName}比对清单${list.number}.xlsx`, bytes })
  })
}

async function confirmationOf(tx: Tx, actor: Actor, listId: string, now: Date): Promise<Confirmation | null> {
  const key = clearExportKey(listId, actor.accountId)
  return (await findConfirmations(tx, actor.countyCode, [key], now)).get(key)?.confirmation ?? null
}
