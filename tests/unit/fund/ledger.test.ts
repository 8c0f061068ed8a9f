import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOVEMENTS } from '@/lib/fund/model'
import { balanceChanges } from '@/lib/fund/rules/balance-changes'
import { budgetShortage } from '@/lib/fund/rules/budget-shortage'
import { ENTRIES_OF } from '@/lib/fund/rules/entries-of'
import { sumBySubBudget } from '@/lib/fund/rules/sum-by-sub-budget'
import { totalBalances } from '@/lib/fund/rules/total-balances'
import { AdjustBudgetInput, OpenFundYearForm } from '@/lib/fund/schema'
import { fromYuan, toFen, ZERO } from '@/lib/kernel/fen'

describe('a movement of money', () => {
  it.each(MOVEMENTS)(
    '%s keeps the budget whole: total + opening = available + reserved + committed + in transit + paid',
    (movement) => {
      const by = balanceChanges(movement, 100n)
      expect(by.appropriation + by.opening).toBe(by.available + by.reserved + by.committed + by.inTransit + by.paid)
    },
  )

  it.each(MOVEMENTS)('%s takes from one account and gives to another', (movement) => {
    const { debit, credit } = ENTRIES_OF[movement]
    expect(debit).not.toBe(credit)
  })

  it('and its reverse leave everything as it was', () => {
    const reverses = [
      ['reserve', 'release'],
      ['send', 'bounce'],
      ['appropriate', 'cut'],
      ['owe', 'repay'],
      ['suspend', 'resolve'],
    ] as const
    for (const [there, back] of reverses) {
      const [first, second] = [balanceChanges(there, 7n), balanceChanges(back, 7n)]
      for (const account of Object.keys(first) as (keyof typeof first)[])
        expect(first[account] + second[account]).toBe(0n)
    }
  })
})

describe('lines of a posting', () => {
  it('are summed per sub-budget in the order of ids, so that locks are always taken in one order', () => {
    const lines = fc.array(
      fc.record({ subBudgetId: fc.constantFrom('a', 'b', 'c', 'd'), amountFen: fc.nat(1e6).map(toFen) }),
    )
    fc.assert(
      fc.property(lines, (given) => {
        const sums = sumBySubBudget(given)
        expect(sums.map(({ subBudgetId }) => subBudgetId)).toEqual(
          [...new Set(given.map((line) => line.subBudgetId))].toSorted(),
        )
        expect(sums.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(
          given.reduce((sum, { amountFen }) => sum + amountFen, 0),
        )
      }),
    )
  })
})

describe('a budget that is too small', () => {
  it('says which, what is left and what is needed', () => {
    const subBudget = { year: 2026, name: '购房补贴', availableFen: fromYuan(100) }
    const refusal = budgetShortage(subBudget, toFen(70_000_050))
    const [reason] = refusal.kind === 'refused' ? refusal.reasons : []
    expect(reason?.code).toBe('budgetShort')
    expect(reason?.text).toContain('2026 年「购房补贴」余额 100.00 元，需要 700000.50 元')
  })
})

describe('several sub-budgets', () => {
  it('sum to one, and none of them to nothing', () => {
    expect(totalBalances([]).totalFen).toBe(ZERO)
  })
})

describe('the form of an adjustment', () => {
  const filled = {
    subBudgetId: '01942486-dc55-704c-99af-20e499071a75',
    direction: 'add',
    amountFen: '1,234.5',
    documentNumber: '财〔2026〕1号',
    reason: '年中调整',
  }

  it('takes yuan as typed', () => {
    expect(AdjustBudgetInput.parse(filled).amountFen).toBe(123_450)
  })

  it.each(['0', '-1', '1.005', '1e5', ''])('refuses %j as an amount', (amountFen) => {
    const parsed = AdjustBudgetInput.safeParse({ ...filled, amountFen })
    expect(parsed.error?.issues[0]?.path).toEqual(['amountFen'])
  })
})

describe('the form that opens a year', () => {
  it('turns one field per category into the lines of the budget', () => {
    const form = {
      fundId: '01942486-dc55-704c-99af-20e499071a75',
      year: '2027',
      documentNumber: '财〔2027〕1号',
      totals: { living: '100', rent: '200' },
      names: { living: '生活补贴', rent: '租房补贴' },
    }
    expect(OpenFundYearForm.parse(form).lines).toEqual([
      { category: 'living', name: '生活补贴', totalFen: 10_000 },
      { category: 'rent', name: '租房补贴', totalFen: 20_000 },
    ])
  })

  it('says of which line an amount is wrong, together with what else is', () => {
    const parsed = OpenFundYearForm.safeParse({
      fundId: '01942486-dc55-704c-99af-20e499071a75',
      year: '2027',
      documentNumber: '',
      totals: { living: '一百', rent: '' },
      names: { living: '生活补贴', rent: '租房补贴' },
    })
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`)).toEqual([
      'documentNumber 请填写文号',
      'totals/living 「生活补贴」预算额：请按 1234.50 的格式填写金额，最多两位小数',
    ])
  })

  it('refuses a year without one amount', () => {
    const parsed = OpenFundYearForm.safeParse({
      fundId: '01942486-dc55-704c-99af-20e499071a75',
      year: '2027',
      documentNumber: '财〔2027〕1号',
      totals: { living: ' ' },
      names: { living: '生活补贴' },
    })
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`)).toEqual([
      'totals 请至少填写一个科目的预算额',
    ])
  })
})
