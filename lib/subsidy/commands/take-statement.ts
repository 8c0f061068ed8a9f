import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { getMonthStatement } from '../queries/get-month-statement'
import type { TakeStatementInput } from '../schema'
import { statementBook } from '../steps/statement-book'

export type TakenStatement = { readonly fileName: string; readonly bytes: Uint8Array }

/** 月末对账表 as a workbook, by whoever may read it; each taking is recorded with the head of the chain that it shows. */
export async function takeStatement(
  actor: Actor,
  input: TakeStatementInput,
  now: Date,
): Promise<Result<TakenStatement, Failure>> {
  const statement = await getMonthStatement(actor, input, now)
  if (!statement) return fail({ kind: 'notFound', what: 'statement' })
  const { fund, month, checks, head } = statement
  const apart = checks.filter((check) => check.apart !== 0).map(({ code }) => code)
  const bytes = await statementBook(statement)
  return inTransaction<TakenStatement>(async (tx) => {
    await recordAudit(tx, actor, {
      action: 'subsidy.takeStatement',
      objectKind: 'fund',
      objectId: fund.id,
      summary: `导出「${fund.name}」${month} 月末对账表，${apart.length === 0 ? '核对一致' : `${apart.length} 项不一致`}`,
      now,
      detail: { month, apart, seal: head?.number ?? null },
    })
    return ok({ fileName: `${fund.name}${month}月末对账表.xlsx`, bytes })
  })
}
