import { describe, expect, it } from 'vitest'
import { verifierOf } from '@/lib/fact/rules/register-field'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { toPlainMonth } from '@/lib/kernel/plain-month'
import type { InsuranceSpell } from '@/lib/talent/model'
import { declaredKeys } from '@/lib/talent/rules/declared-keys'
import { mergeEducation, mergeEmployment, mergeInsurance } from '@/lib/talent/rules/merge-record'
import { LISTED_KINDS } from '@/lib/talent/rules/plan-records'

const spell = (id: string, from: string, to: string | null, payerId: string | null = 'A'): InsuranceSpell => ({
  id,
  payerId,
  payerName: payerId && `${payerId} 公司`,
  fromMonth: toPlainMonth(from),
  toMonth: to === null ? null : toPlainMonth(to),
  source: '社保登记',
})
const said = (rows: readonly InsuranceSpell[], one: InsuranceSpell) => {
  const merge = mergeInsurance(rows, one)
  return merge.is === 'changed' || merge.is === 'new'
    ? `${merge.is} ${merge.row.fromMonth}..${merge.row.toMonth ?? ''}`
    : merge.is
}

describe('months of insurance', () => {
  const held = [spell('1', '2025-03', '2025-06')]

  it.each([
    ['2025-04', '2025-05', 'same'],
    ['2025-03', '2025-06', 'same'],
    ['2025-07', '2025-07', 'changed 2025-03..2025-07'],
    ['2025-06', '2025-08', 'changed 2025-03..2025-08'],
    ['2025-02', '2025-02', 'changed 2025-02..2025-06'],
    ['2025-01', '2025-09', 'changed 2025-01..2025-09'],
    ['2025-08', '2025-08', 'new 2025-08..2025-08'],
    ['2025-01', '2025-01', 'new 2025-01..2025-01'],
  ])('%s to %s of the same payer: %s', (from, to, outcome) => expect(said(held, spell('2', from, to))).toBe(outcome))

  it('of another payer are refused where they are held, and stand apart where they are not', () => {
    expect(said(held, spell('2', '2025-06', '2025-06', 'B'))).toBe('refused')
    expect(said(held, spell('2', '2025-07', '2025-07', 'B'))).toBe('new 2025-07..2025-07')
    expect(said([...held, spell('3', '2025-08', null, 'B')], spell('2', '2025-07', '2025-08'))).toBe('refused')
  })

  it('without a payer belong to whoever paid them', () => {
    expect(said(held, spell('2', '2025-04', '2025-04', null))).toBe('same')
    expect(said([spell('1', '2025-03', null, null)], spell('2', '2026-01', '2026-01'))).toBe('same')
  })
})

describe('a record that is there already', () => {
  const education = {
    id: '1',
    educationCode: '21',
    degreeCode: '408',
    isFullTime: null,
    schoolName: '四川大学',
    schoolTier: null,
    major: '机械',
    graduatedOn: null,
    certificateNumber: null,
    source: '窗口登记',
  }

  it('takes only what is said of it', () => {
    const more = {
      ...education,
      id: '2',
      degreeCode: null,
      major: null,
      graduatedOn: toPlainDate('2010-06-30'),
      source: '学历核验',
    }
    expect(mergeEducation([education], more)).toEqual({
      is: 'changed',
      before: education,
      row: { ...education, graduatedOn: '2010-06-30', source: '学历核验' },
    })
    expect(mergeEducation([education], { ...education, id: '2', degreeCode: null, source: '学历核验' }).is).toBe('same')
    expect(mergeEducation([education], { ...education, id: '2', schoolName: '西南大学' }).is).toBe('new')
  })

  it('is not made impossible by what is added to it', () => {
    const job = {
      id: '1',
      enterpriseId: 'E',
      enterpriseName: '甲公司',
      mode: 'fullTime',
      post: null,
      contractFrom: toPlainDate('2024-03-01'),
      contractTo: null,
      startedOn: toPlainDate('2024-03-01'),
      endedOn: null,
      annualPayFen: null,
      isFromOutside: null,
      source: '窗口登记',
      confirmedAt: null,
    }
    const add = (given: object) => mergeEmployment([job], { ...job, id: '2', ...given })
    expect(add({ contractTo: toPlainDate('2024-02-29') })).toMatchObject({ is: 'refused', field: 'contractTo' })
    expect(add({ endedOn: toPlainDate('2024-02-01') })).toMatchObject({ is: 'refused', field: 'endedOn' })
    expect(add({ enterpriseId: 'F' })).toMatchObject({ is: 'refused', code: 'stillEmployed' })
    expect(add({ enterpriseId: 'F', mode: 'flexible' }).is).toBe('new')
    expect(add({ endedOn: toPlainDate('2025-01-31') }).is).toBe('changed')
  })
})

it('what is declared by others waits for a department that is known', () => {
  const keys = declaredKeys(
    ['person.identity', 'person.educationCode', 'person.titleCode', 'person.phone'],
    LISTED_KINDS,
  )
  expect(keys).toContain('person.educationCode')
  expect(keys).not.toContain('person.degreeCode')
  expect(keys).not.toContain('person.phone')
  expect(keys.map(verifierOf)).toEqual(expect.arrayContaining(['JYJ', 'RSJ', 'ZJJ']))
})
