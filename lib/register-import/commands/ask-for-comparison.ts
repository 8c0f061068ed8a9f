import { listRoleHolders } from '@/lib/account/steps/list-role-holders'
import { mayVerifyFor } from '@/lib/fact/permission'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { MOST_CLEAR } from '@/lib/second-person/model'
import { ASKED_ALREADY, putRequest } from '@/lib/second-person/steps/put-request'
import { countPeople, findComparison } from '../repository/comparisons'
import { clearExportKey } from '../rules/clear-export'
import type { AskForComparisonInput } from '../schema'

/** 申请下载比对清单: a list with the whole numbers of more than a hundred people is asked for, with a reason. */
export function askForComparison(
  actor: Actor,
  { listId, reason }: AskForComparisonInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(
    async (tx) => {
      const { countyCode, accountId } = actor
      const list = await findComparison(tx, countyCode, listId)
      if (!list || !mayVerifyFor(actor, list.departmentCode)) return fail({ kind: 'notFound', what: 'comparisonList' })
      const people = (await countPeople(tx, countyCode, [list.id])).get(list.id) ?? 0
      if (people <= MOST_CLEAR) return fail(refused('noSecondPerson', '这份清单不需要第二人确认，请直接下载。'))
      const { departmentCode } = list
      const desks = [departmentCode, 'RCB'].map((unitCode) => ({ role: 'reviewer', unitCode }) as const)
      const request = {
        kind: 'clearExport',
        key: clearExportKey(list.id, accountId),
        content: { listId, departmentCode, count: people },
        summary: `${list.departmentName}比对清单 ${list.number}，${people} 人：${reason}`,
        reason,
        aboutAccountId: null,
        seconds: await listRoleHolders(tx, countyCode, desks, dateIn(now)),
      } as const
      return putRequest(tx, actor, request, now)
    },
    { onDuplicate: ASKED_ALREADY },
  )
}
