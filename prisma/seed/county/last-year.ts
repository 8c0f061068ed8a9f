import { openFundYear } from '@/lib/fund/commands/open-fund-year'
import { systemActor } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { at } from '../cases/days'
import { openDemoFund } from '../fund'
import { type PolicyHands, readRulebooks, seedRulebook } from '../policies'
import { succeed } from '../succeed'

const BUDGET_DAY = toPlainDate('2025-01-06')
const POLICY_DAY = toPlainDate('2025-01-08')
export const YEAR = 2025
const DOCUMENT = '云财预〔2025〕2号'

/** What the county adds when half of the year is over: with it, 2,000 万 in 2025. */
export const MID_YEAR = {
  month: toPlainDate('2025-06-01'),
  category: 'homePurchase',
  yuan: 2_000_000,
  documentNumber: '云财预〔2025〕17号',
  reason: '上半年购房补贴申报多于预期，年中追加',
} as const

/** 1,800 万 at the beginning of 2025, in whole yuan. */
const LINES = [
  { category: 'homePurchase', name: '购房补贴', yuan: 6_500_000 },
  { category: 'living', name: '生活补贴', yuan: 3_500_000 },
  { category: 'settlement', name: '安家补助', yuan: 5_000_000 },
  { category: 'rent', name: '租房补贴', yuan: 2_000_000 },
  { category: 'enterpriseIntroduction', name: '企业引才补贴', yuan: 1_000_000 },
] as const

/** The county's year before: the fund is opened with 1,800 万, and the items are published as they were before their revision. */
export async function seedLastYear(countyCode: string, hands: PolicyHands): Promise<string> {
  const now = at(BUDGET_DAY)
  const fundId = await openDemoFund(countyCode, now)
  const lines = LINES.map(({ category, name, yuan }) => ({ category, name, totalFen: fromYuan(yuan) }))
  const budget = { fundId, year: YEAR, documentNumber: DOCUMENT, lines }
  succeed(`budget ${YEAR}`, await openFundYear(systemActor(countyCode), budget, now))
  for (const { file, text } of readRulebooks()) await seedRulebook(hands, file, asOfLastYear(text), at(POLICY_DAY))
  return fundId
}

/** The same rules under the document of a year before, in force from the first day of 2025. */
const asOfLastYear = (text: string): string =>
  text
    .replace(/^effectiveFrom: '2026-/m, `effectiveFrom: '${YEAR}-`)
    .replace(/^( {2}number: .*)〔2026〕/m, `$1〔${YEAR}〕`)
    .replace(/^ {2}issuedOn: .*$/m, `  issuedOn: '2024-12-24'`)
