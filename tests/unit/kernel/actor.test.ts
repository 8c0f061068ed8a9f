import { describe, expect, it } from 'vitest'
import { type Actor, hasRole, isCountyWide, ROLES, systemActor, unitCodesOf } from '@/lib/kernel/actor'

const reviewer: Actor = {
  ...systemActor('510799'),
  kind: 'staff',
  grants: [
    { role: 'intakeOfficer', unitCode: '510799101', scope: 'township' },
    { role: 'intakeOfficer', unitCode: '510799102', scope: 'township' },
    { role: 'reviewer', unitCode: '510799101', scope: 'township' },
    { role: 'leader', unitCode: '510799', scope: 'county' },
  ],
}

describe('an actor', () => {
  it('holds a role where it was granted, and nothing by name alone', () => {
    expect(hasRole(reviewer, 'reviewer')).toBe(true)
    expect(hasRole(reviewer, 'treasurer')).toBe(false)
    expect(unitCodesOf(reviewer, 'intakeOfficer')).toEqual(['510799101', '510799102'])
    expect(unitCodesOf(reviewer)).toEqual(['510799101', '510799102', '510799'])
  })

  it('reaches the county only by a grant that says so, role by role', () => {
    expect(isCountyWide(reviewer)).toBe(true)
    expect(isCountyWide(reviewer, 'reviewer')).toBe(false)
    expect(isCountyWide(reviewer, 'leader')).toBe(true)
  })

  it('is without any role when it is the system', () => {
    expect(ROLES.some((role) => hasRole(systemActor('510799'), role))).toBe(false)
    expect(isCountyWide(systemActor('510799'))).toBe(false)
  })
})
