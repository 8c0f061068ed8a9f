import { describe, expect, it } from 'vitest'
import { DEMO_UNITS } from '@/lib/account/demo-units'
import { KNOWN_DEPARTMENTS, missingDepartments } from '@/lib/account/rules/known-departments'
import { FACT_KEYS } from '@/lib/fact/catalogue'
import { UNIT_KEYS, verifierOf } from '@/lib/fact/rules/register-field'

describe('the departments known by their codes', () => {
  it('are those that vouch for a line of the register, and those that decide', () => {
    const verifiers = [...FACT_KEYS, ...UNIT_KEYS].map(verifierOf)
    const departments = verifiers.filter((code) => /^[A-Z]+$/.test(code))
    const known = KNOWN_DEPARTMENTS.map(({ code }) => code)
    expect([...new Set([...departments, 'ZZB'])].toSorted()).toEqual(known.toSorted())
  })

  it('are missed while they are not set up', () => {
    expect(missingDepartments([])).toEqual(KNOWN_DEPARTMENTS)
    expect(missingDepartments([{ code: 'RSJ' }]).some(({ code }) => code === 'RSJ')).toBe(false)
    expect(missingDepartments(DEMO_UNITS)).toEqual([])
  })
})
