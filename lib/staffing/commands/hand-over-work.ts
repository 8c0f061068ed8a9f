import { handOverRoles } from '@/lib/account/steps/hand-over-roles'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { handOverOpenings } from '@/lib/opening-balance/steps/hand-over-openings'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { handOverImports } from '@/lib/register-import/steps/hand-over-imports'
import type { HandoverLine } from '../model'
import { mayHandOver } from '../permission'
import { insertHandover } from '../repository/handovers'
import { handoverProblem } from '../rules/handover-problem'
import type { HandOverWorkInput } from '../schema'
import { linesOfOwn, linesOfRole, takerOf } from '../steps/list-lines'
import { readHeldWork } from '../steps/read-held-work'

export type HandedOver = { readonly id: string; readonly count: number }

/** 工作交接: everything somebody holds goes to whom it is given, in one transaction, with a list of it line by line. */
export function handOverWork(actor: Actor, input: HandOverWorkInput, now: Date): Promise<Result<HandedOver, Failure>> {
  const refusal = mayHandOver(actor, input.accountId)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<HandedOver>(
    async (tx) => {
      const { countyCode } = actor
      const { accountId: leaverId, successors, reason } = input
      const today = dateIn(now)
      const lastDay = input.lastDay ?? null
      const held = await readHeldWork(tx, countyCode, leaverId, today)
      const problem = handoverProblem({ held, leaverId, successors, lastDay: input.lastDay, today })
      if (problem) return fail(problem)

      const taking = held.map((one) => ({ held: one, successorId: successors[one.key] ?? null }))
      const lines: HandoverLine[] = []
      for (const one of taking) lines.push(...(await linesOfRole(tx, countyCode, one)))
      const moves = taking.map(({ held: { assignment }, successorId }) => ({ assignment, successorId }))
      const roles = await handOverRoles(tx, actor, { leaverId, moves, lastDay }, now)
      if (!roles.ok) return roles
      const { leaverName, delegations } = roles.value
      lines.push(...(await linesOfOwn(tx, countyCode, { leaverId, taking, delegations })))
      const [imports, openings] = [takerOf(taking, 'import'), takerOf(taking, 'opening')]
      if (imports !== null) await handOverImports(tx, countyCode, leaverId, imports)
      if (openings !== null) await handOverOpenings(tx, countyCode, leaverId, openings)

      const id = newId()
      const kept = {
        countyCode,
        id,
        accountId: leaverId,
        lastDay,
        reason,
        createdById: actor.accountId,
        createdAt: now,
      }
      await insertHandover(tx, kept, lines)
      await recordAudit(tx, actor, {
        action: 'staffing.handOver',
        objectKind: 'account',
        objectId: leaverId,
        summary: `${leaverName} 工作交接 ${lines.length} 项：${reason}`,
        now,
        detail: { handoverId: id, lastDay, successors, count: lines.length },
      })
      return ok({ id, count: lines.length })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
