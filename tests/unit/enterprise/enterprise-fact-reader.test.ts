import { describe, expect, it } from 'vitest'
import { enterpriseFactReader } from '@/lib/enterprise/rules/enterprise-fact-reader'
import type { FactKey } from '@/lib/fact/catalogue'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { anEnterprise } from './an-enterprise'

const read = (key: FactKey, day: string) => enterpriseFactReader(anEnterprise()).read(key, toPlainDate(day))

describe('facts of an enterprise', () => {
  it('know a qualification on its first and last day, and none on the days around them', () => {
    expect(read('enterprise.isHighTech', '2023-11-05').value).toBe(false)
    expect(read('enterprise.isHighTech', '2023-11-06')).toMatchObject({ value: true, since: '2023-11-06' })
    expect(read('enterprise.isHighTech', '2026-11-05').value).toBe(true)
    expect(read('enterprise.isHighTech', '2026-11-06').value).toBe(false)
  })

  it('mean the year before by last year', () => {
    expect(read('enterprise.taxFenLastYear', '2025-12-31').value).toBeNull()
    expect(read('enterprise.taxFenLastYear', '2026-01-01')).toMatchObject({ value: 410_000_000, source: '税务登记' })
    expect(read('enterprise.taxFenLastYear', '2027-01-01').value).toBeNull()
  })

  it('tell the section from the division', () => {
    expect(read('enterprise.industrySectionCode', '2026-09-14').value).toBe('C')
  })

  it('know nothing of persons', () => {
    expect(read('person.educationCode', '2026-09-14').value).toBeNull()
  })
})
