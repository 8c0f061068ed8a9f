import { openFund } from '@/lib/fund/commands/open-fund'
import { openFundYear } from '@/lib/fund/commands/open-fund-year'
import { findSubBudget } from '@/lib/fund/steps/find-sub-budget'
import type { SubBudget } from '@/lib/fund/model'
import { systemActor } from '@/lib/kernel/actor'
import type { BankAccount } from '@/lib/kernel/bank-account'
import type { Failure } from '@/lib/kernel/failure'
import { toFen } from '@/lib/kernel/fen'
import type { Result } from '@/lib/kernel/result'
import { prisma } from '@/lib/platform/prisma'

export const NOW = new Date('2026-09-14T02:00:00Z')

/** The value of a command that has to succeed for the test to go on. */
export function must<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

/** A county of its own with a fund whose 2026 has one sub-budget per category, in yuan. Independent of the seed. */
export async function aFund(
  countyCode: string,
  budgets: Readonly<Record<string, number>>,
): Promise<{ fundId: string }> {
  const actor = systemActor(countyCode)
  const payer = {
    payerName: '县国库支付中心',
    payerBankName: '农商行',
    payerAccount: '622848047000000005' as BankAccount,
  }
  const { id: fundId } = must(await openFund(actor, { code: 'RCZX', name: '人才资金', ...payer }, NOW))
  const lines = Object.entries(budgets).map(([category, yuan]) => ({
    category,
    name: `${category}科目`,
    totalFen: toFen(Math.round(yuan * 100)),
  }))
  must(await openFundYear(actor, { fundId, year: 2026, documentNumber: '财〔2026〕1号', lines }, NOW))
  return { fundId }
}

/** A sub-budget as the database has it now. */
export async function subBudget(countyCode: string, category: string, year = 2026): Promise<SubBudget> {
  const found = await findSubBudget(prisma, countyCode, { category, year })
  if (!found) throw new Error(`no sub-budget ${category} ${year}`)
  return found
}
