import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { sumFen, toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { FundYear } from '../model'
import { mayKeepFund } from '../permission'
import { findFundYearForUpdate, fundExists, insertFundYear, openFundYearRow } from '../repository/funds'
import { findSubBudgetsOfYear } from '../repository/sub-budgets'
import type { OpenFundYearInput } from '../schema'
import { setSubBudget } from '../steps/set-sub-budget'

/**
 * 下达年度预算. A planned year becomes an open one: each ceiling is replaced by the budget of its sub-budget, and what is
 * already reserved or committed must fit into it. Sub-budgets that are not named keep nothing but what is booked on them.
 */
export function openFundYear(
  actor: Actor,
  input: OpenFundYearInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction(async (tx) => {
    const refusal = mayKeepFund(actor)
    if (refusal) return fail(refusal)
    const year = await claimYear(tx, actor, input, now)
    if (!year.ok) return year

    const unnamed = await unnamedWithBookings(tx, actor, year.value, input)
    if (unnamed) return fail(unnamed)
    const reference = { kind: 'fundYear', id: year.value.id, memo: input.documentNumber } as const
    for (const line of input.lines) {
      const set = await setSubBudget(
        tx,
        actor,
        { fundYearId: year.value.id, ...line, mayExceed: false },
        reference,
        now,
      )
      if (!set.ok) return set
    }
    await recordAudit(tx, actor, {
      action: 'fund.openFundYear',
      objectKind: 'fundYear',
      objectId: year.value.id,
      summary: `下达 ${input.year} 年预算 ${toYuanText(sumFen(input.lines.map((line) => line.totalFen)))} 元（${input.documentNumber}）`,
      now,
    })
    return ok({ id: year.value.id })
  })
}

async function claimYear(
  tx: Tx,
  actor: Actor,
  { fundId, year, documentNumber }: OpenFundYearInput,
  now: Date,
): Promise<Result<FundYear, Failure>> {
  if (!(await fundExists(tx, actor.countyCode, fundId))) return fail({ kind: 'notFound', what: 'fund' })
  const found = await findFundYearForUpdate(tx, actor.countyCode, { fundId, year })
  if (!found)
    return ok(await insertFundYear(tx, actor.countyCode, { fundId, year, status: 'open', documentNumber }, now))
  if (found.status !== 'planned') return fail({ kind: 'conflict', expected: 'planned', found: found.status })
  await openFundYearRow(tx, actor.countyCode, found.id, documentNumber)
  return ok({ ...found, status: 'open', documentNumber })
}

/** A ceiling that no budget replaces would let a year open with money nobody granted. */
async function unnamedWithBookings(
  tx: Tx,
  actor: Actor,
  year: FundYear,
  { lines }: OpenFundYearInput,
): Promise<Failure | null> {
  const named = new Set(lines.map(({ category }) => category))
  const left = (await findSubBudgetsOfYear(tx, actor.countyCode, year.id)).filter(
    ({ category }) => !named.has(category),
  )
  return left.length === 0
    ? null
    : refused('categoryMissing', `「${left.map(({ name }) => name).join('、')}」已有规划额度，下达预算时须一并列明。`)
}
