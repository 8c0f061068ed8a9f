import { describe, expect, it } from 'vitest'
import { publicActor, ROLES, systemActor, type Actor, type Role, type Scope } from '@/lib/kernel/actor'
import {
  cardScopeOf,
  mayKeepBenefits,
  mayManageCardOf,
  mayManageCards,
  mayReadCards,
  mayRequestRenewal,
} from '@/lib/talent-card/permission'

const staff = (role: Role, scope: Scope, unitCode = 'RCB'): Actor => ({
  ...publicActor('510799', null),
  kind: 'staff',
  grants: [{ role, unitCode, scope }],
})
const holder: Actor = { ...publicActor('510799', null), kind: 'talent', talentId: 'talent-1' }

describe('who manages cards', () => {
  it('is a reviewer or an intake officer whose unit reaches the county, and nobody else', () => {
    const allowed = ROLES.filter((role) => mayManageCards(staff(role, 'county')) === null)
    expect(allowed).toEqual(['intakeOfficer', 'reviewer'])
  })

  it('is no officer of a township or a department', () => {
    for (const scope of ['township', 'department', 'village', 'self'] as const)
      expect(mayManageCards(staff('reviewer', scope))).toMatchObject({ kind: 'forbidden' })
  })

  it('is not the holder, the public or the system', () => {
    for (const actor of [holder, publicActor('510799', null), systemActor('510799')])
      expect(mayManageCards(actor)).toMatchObject({ kind: 'forbidden' })
  })

  it('is never the officer whose own card it is', () => {
    const officer = { ...staff('reviewer', 'county'), talentId: 'talent-1' }
    expect(mayManageCardOf(officer, 'talent-1')).toMatchObject({ kind: 'refused', reasons: [{ code: 'ownCard' }] })
    expect(mayManageCardOf(officer, 'talent-2')).toBeNull()
  })

  it('leaves the first list of benefits to the system, and the request for renewal to the holder', () => {
    expect(mayKeepBenefits(systemActor('510799'))).toBeNull()
    expect(mayKeepBenefits(holder)).toMatchObject({ kind: 'forbidden' })
    expect(mayRequestRenewal(holder)).toBeNull()
    expect(mayRequestRenewal(staff('reviewer', 'county'))).toMatchObject({ kind: 'forbidden' })
  })
})

describe('whose cards an actor sees', () => {
  it('is all for the county and the departments, a place for a township, one for the holder', () => {
    expect(cardScopeOf(staff('leader', 'county'))).toEqual({ kind: 'all' })
    expect(cardScopeOf(staff('reviewer', 'department', 'RSJ'))).toEqual({ kind: 'all' })
    expect(cardScopeOf(staff('intakeOfficer', 'township', '510799100'))).toEqual({
      kind: 'places',
      townshipCodes: ['510799100'],
      villageCodes: [],
    })
    expect(cardScopeOf(holder)).toEqual({ kind: 'own', talentId: 'talent-1' })
  })

  it('is nothing for administrators, service units and the public', () => {
    for (const role of ['systemAdmin', 'securityAdmin', 'auditor', 'serviceUnit'] as const)
      expect(mayReadCards(staff(role, 'county'))).toBe(false)
    expect(cardScopeOf(publicActor('510799', null))).toEqual({ kind: 'none' })
  })
})
