import { luhnCheckOf, type BankAccount } from '@/lib/kernel/bank-account'
import { systemActor } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import { openFund } from '@/lib/fund/commands/open-fund'
import { openFundYear } from '@/lib/fund/commands/open-fund-year'
import { setCeiling } from '@/lib/fund/commands/set-ceiling'
import { succeed } from './succeed'

/** Sub-budgets by the category the rulebooks name, in whole yuan: 5,000 万 in 2026, and what the years after may book. */
const SUB_BUDGETS = [
  { category: 'homePurchase', name: '购房补贴', yuan: 15_000_000 },
  { category: 'living', name: '生活补贴', yuan: 12_000_000 },
  { category: 'settlement', name: '安家补助', yuan: 12_000_000 },
  { category: 'rent', name: '租房补贴', yuan: 6_000_000 },
  { category: 'enterpriseIntroduction', name: '企业引才补贴', yuan: 5_000_000 },
] as const

const FIRST_YEAR = 2026
const DOCUMENT = '云财预〔2026〕1号'
const PLAN_DOCUMENT = '云委人才〔2026〕2号'

/** Ceilings of the leading group for the years to come, in per cent of the first year's budget. The last one only warns. */
const CEILINGS = [
  { year: 2027, percent: 80, mayExceed: false },
  { year: 2028, percent: 60, mayExceed: false },
  { year: 2029, percent: 40, mayExceed: true },
] as const

/** 人才发展专项资金 of the demo county, by the command, as the system. Answers with its id. */
export async function openDemoFund(countyCode: string, now: Date): Promise<string> {
  const body = '622848047000000000'
  const fund = {
    code: 'RCZX',
    name: '人才发展专项资金',
    payerName: '云岭县财政局国库支付中心',
    payerBankName: '云岭农村商业银行营业部',
    payerAccount: `${body}${luhnCheckOf(body)}` as BankAccount,
  }
  const { id } = succeed('fund', await openFund(systemActor(countyCode), fund, now))
  return id
}

/** The fund's budget of 2026 and the ceilings of the years after. */
export async function seedFund(countyCode: string, fundId: string, now: Date): Promise<void> {
  const actor = systemActor(countyCode)
  const lines = SUB_BUDGETS.map(({ category, name, yuan }) => ({ category, name, totalFen: fromYuan(yuan) }))
  const budget = { fundId, year: FIRST_YEAR, documentNumber: DOCUMENT, lines }
  succeed(`budget ${FIRST_YEAR}`, await openFundYear(actor, budget, now))
  for (const { year, percent, mayExceed } of CEILINGS) {
    for (const { category, name, yuan } of SUB_BUDGETS) {
      const totalFen = fromYuan((yuan * percent) / 100)
      const ceiling = { fundId, year, category, name, totalFen, mayExceed, documentNumber: PLAN_DOCUMENT }
      succeed(`ceiling ${year} ${category}`, await setCeiling(actor, ceiling, now))
    }
  }
}
