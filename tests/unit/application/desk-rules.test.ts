import { describe, expect, it } from 'vitest'
import { budgetNeed } from '@/lib/application/rules/budget-need'
import { waitingKindsOf } from '@/lib/application/rules/waiting'
import { weekStartOf } from '@/lib/application/rules/week'
import type { Actor, Role } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import type { PlannedInstalment, SubsidyGrant } from '@/lib/policy/engine/assessment'

const instalment = (number: number, dueOn: string, county: number, city: number): PlannedInstalment => ({
  number,
  part: 'purchase',
  partName: '购房补贴',
  dueOn: toPlainDate(dueOn),
  months: null,
  amountFen: fromYuan(county + city),
  gate: null,
  funding: [
    { funder: 'city', amountFen: fromYuan(city) },
    { funder: 'county', amountFen: fromYuan(county) },
  ],
})

const grant = (...instalments: PlannedInstalment[]): SubsidyGrant => ({
  kind: 'subsidy',
  category: 'homePurchase',
  amountFen: fromYuan(0),
  months: null,
  payee: 'beneficiary',
  steps: [],
  instalments,
  funding: [],
  terminates: [],
})

describe('what the county fund must bear', () => {
  it('is the county line of every instalment, year by year', () => {
    const need = budgetNeed(
      grant(
        instalment(1, '2027-01-01', 60, 40),
        instalment(2, '2026-03-01', 6, 4),
        instalment(3, '2027-12-31', 30, 20),
      ),
    )
    expect(need).toEqual([
      { year: 2026, neededFen: fromYuan(6) },
      { year: 2027, neededFen: fromYuan(90) },
    ])
  })

  it('is nothing where no money is granted', () => {
    expect(budgetNeed(null)).toEqual([])
  })
})

describe('the week', () => {
  it('begins on Monday at midnight in Shanghai, Monday and Sunday included', () => {
    const monday = new Date('2026-09-13T16:00:00Z')
    expect(weekStartOf(toPlainDate('2026-09-14'))).toEqual(monday)
    expect(weekStartOf(toPlainDate('2026-09-20'))).toEqual(monday)
    expect(weekStartOf(toPlainDate('2026-09-21'))).not.toEqual(monday)
  })
})

describe('the tabs of a person', () => {
  const holding = (...roles: Role[]) =>
    ({ grants: roles.map((role) => ({ role, unitCode: 'RCB', scope: 'county' })) }) as unknown as Actor

  it('are those their roles can meet, in the order of the work', () => {
    expect(waitingKindsOf(holding('intakeOfficer'))).toEqual(['intake'])
    expect(waitingKindsOf(holding('reviewer', 'intakeOfficer'))[0]).toBe('intake')
    expect(waitingKindsOf(holding('treasurer', 'auditor'))).toEqual([])
  })
})
