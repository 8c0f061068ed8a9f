import { describe, expect, it } from 'vitest'
import { DEMO_PASSWORD, DEMO_PERSONAS } from '@/lib/account/demo-personas'
import { DEMO_UNITS } from '@/lib/account/demo-units'
import { clockTarget, sameHourOn } from '@/lib/account/rules/clock-target'
import { deskHome, deskNav, mayVisit } from '@/lib/account/rules/desk-nav'
import { readIdentifier } from '@/lib/account/rules/identifier'
import { newPassword } from '@/lib/account/rules/new-password'
import { NOBODY_YET, passwordProblems } from '@/lib/account/rules/password-problems'
import { mayBeHeldAt, scopeOfRole } from '@/lib/account/rules/scope-of-role'
import { conflictingRole } from '@/lib/account/rules/separate-administrators'
import { absoluteEnd, idleMinutes, isIdle, isPasswordDue } from '@/lib/account/rules/session-limits'
import { unitProblem } from '@/lib/account/rules/unit-problem'
import { ROLES, systemActor, type Actor, type Role } from '@/lib/kernel/actor'
import { PUBLISHED_CALENDAR } from '@/lib/kernel/holiday-table'
import { toPlainDate } from '@/lib/kernel/plain-date'

const at = (text: string) => new Date(text)
const day = toPlainDate
const actorWith = (...roles: Role[]): Actor => ({
  ...systemActor('510799'),
  kind: 'staff',
  grants: roles.map((role) => ({ role, unitCode: 'RCB', scope: 'county' })),
})
const hrefs = (actor: Actor) => deskNav(actor).flatMap((group) => group.links.map((link) => link.href))

const OWNER = { userName: 'zhangmin', name: '张敏华', phone: '13800138000' }

// Shows ASVS 6.2.1, 6.2.4, 6.2.9, 6.2.11
describe('a password of staff', () => {
  it.each([
    ['Short-1a', 1],
    ['Eleven-ch1r', 1],
    ['Twelve-char1', 0],
    ['alllowercaseletters', 1],
    ['onlylower-and-sign', 1],
    ['lower-digit-42', 0],
    ['zhangmin-2026-A', 1],
    ['Xx-ZHANGMIN-77', 1],
    ['Password1234', 1],
    ['aaaaaaaaaaA1', 1],
    [`Aa1${'x-Y7'.repeat(16)}`, 1],
    ['密码要有十二个字符长Aa1', 0],
    ['Zhangminhua#77', 1],
    ['张敏华-Tulip-77', 1],
    ['Tulip-13800138000', 1],
    ['P@ssw0rd2026', 1],
    ['Admin@123456', 1],
    ['Huawei@12345', 1],
    ['1qaz@WSX3edc', 1],
    ['Qwertyuiop1!', 1],
    ['Rencai#2026!', 1],
  ])('%s has %i faults', (password, faults) => expect(passwordProblems(password, OWNER)).toHaveLength(faults))

  it('is drawn so that it keeps the rule and can be read aloud', () => {
    let seed = 7
    const draw = (below: number) => (seed = (seed * 48271) % 2147483647) % below
    for (let count = 0; count < 30; count += 1) {
      const password = newPassword(draw)
      expect(passwordProblems(password, NOBODY_YET)).toEqual([])
      expect(password).not.toMatch(/[0O1lI]/)
    }
  })

  it('of the demo keeps the rule for every persona', () => {
    for (const persona of DEMO_PERSONAS) {
      const owner = { userName: persona.userName ?? '', name: persona.name, phone: null }
      expect(passwordProblems(DEMO_PASSWORD, owner)).toEqual([])
    }
  })
})

describe('三员分立', () => {
  const held = (role: Role, from = '2026-01-01', to: string | null = null) => ({
    role,
    validFrom: day(from),
    validTo: to === null ? null : day(to),
  })

  it('lets business roles stand together', () => {
    expect(conflictingRole([held('intakeOfficer'), held('reviewer')], held('treasurer'))).toBeNull()
  })

  it('keeps each of the three apart from every other role, both ways', () => {
    for (const administrator of ['systemAdmin', 'securityAdmin', 'auditor'] as const)
      for (const other of ROLES.filter((role) => role !== administrator)) {
        expect(conflictingRole([held(administrator)], held(other))).toBe(administrator)
        expect(conflictingRole([held(other)], held(administrator))).toBe(other)
      }
  })

  it('counts days: the last day of one is not the first of the other', () => {
    const former = held('auditor', '2026-01-01', '2026-06-30')
    expect(conflictingRole([former], held('reviewer', '2026-07-01'))).toBeNull()
    expect(conflictingRole([former], held('reviewer', '2026-06-30'))).toBe('auditor')
    expect(conflictingRole([held('auditor', '2026-07-01')], held('reviewer', '2026-01-01', '2026-06-30'))).toBeNull()
  })
})

describe('where roles are held', () => {
  const county = { kind: 'county', isCountyWide: true } as const
  const finance = { kind: 'department', isCountyWide: true } as const
  const office = { kind: 'department', isCountyWide: false } as const
  const town = { kind: 'township', isCountyWide: false } as const

  it('reach as far as the unit, and those of applicants to themselves', () => {
    expect(scopeOfRole('reviewer', finance)).toBe('county')
    expect(scopeOfRole('reviewer', office)).toBe('department')
    expect(scopeOfRole('intakeOfficer', town)).toBe('township')
    expect(scopeOfRole('talent', county)).toBe('self')
    expect(scopeOfRole('enterpriseContact', county)).toBe('self')
  })

  it('fit the unit: money is handled county-wide, administrators stand at the county', () => {
    expect(mayBeHeldAt('treasurer', finance)).toBe(true)
    expect(mayBeHeldAt('treasurer', office)).toBe(false)
    expect(mayBeHeldAt('auditor', county)).toBe(true)
    expect(mayBeHeldAt('auditor', finance)).toBe(false)
    expect(mayBeHeldAt('talent', county)).toBe(false)
  })
})

describe('a login', () => {
  it('is idle after 30 minutes, after 15 for money and the three administrators', () => {
    expect(idleMinutes(['reviewer'])).toBe(30)
    expect(idleMinutes([])).toBe(30)
    for (const role of ['treasurer', 'systemAdmin', 'securityAdmin', 'auditor'] as const)
      expect(idleMinutes(['reviewer', role])).toBe(15)
    const seen = at('2026-09-14T01:00:00Z')
    expect(isIdle(seen, ['reviewer'], at('2026-09-14T01:29:59Z'))).toBe(false)
    expect(isIdle(seen, ['reviewer'], at('2026-09-14T01:30:00Z'))).toBe(true)
    expect(absoluteEnd(seen)).toEqual(at('2026-09-14T09:00:00Z'))
  })

  it('asks for a new password when told so, or on the 91st day', () => {
    const changed = { mustChangePassword: false, passwordChangedAt: at('2026-01-01T02:00:00Z') }
    expect(isPasswordDue(changed, at('2026-04-01T02:00:00Z'))).toBe(false)
    expect(isPasswordDue(changed, at('2026-04-02T02:00:00Z'))).toBe(true)
    expect(isPasswordDue({ ...changed, mustChangePassword: true }, at('2026-01-01T03:00:00Z'))).toBe(true)
  })
})

describe('the desk', () => {
  it('shows each role its places', () => {
    expect(hrefs(actorWith('systemAdmin'))).toEqual(['/office/settings'])
    expect(hrefs(actorWith('securityAdmin'))).toEqual(['/office/settings', '/office/second-person'])
    expect(hrefs(actorWith('auditor'))).toEqual(['/office/audit'])
    expect(hrefs(actorWith('treasurer'))).toContain('/office/payments')
    expect(hrefs(actorWith('intakeOfficer'))).not.toContain('/office/payments')
    expect(hrefs(actorWith())).toEqual([])
  })

  it('has nothing for applicants, whatever they are called', () => {
    expect(mayVisit({ ...actorWith('reviewer'), kind: 'talent' }, 'worklist')).toBe(false)
  })

  it('takes each persona of the staff to a place they may visit', () => {
    expect(deskHome(actorWith('auditor'))).toBe('/office/audit')
    expect(deskHome(actorWith('leader'))).toBe('/leader')
    expect(deskHome(actorWith('leader', 'reviewer'))).toBe('/office')
    expect(deskHome(actorWith())).toBe('/office/settings/me')
    for (const persona of DEMO_PERSONAS.filter((one) => one.kind === 'staff'))
      expect(hrefs(actorWith(...persona.roles))).toContain(persona.home)
  })
})

describe('what an applicant types', () => {
  it('is a phone, or else a document', () => {
    expect(readIdentifier('13900010001')).toEqual({ kind: 'phone', phone: '13900010001' })
    expect(readIdentifier('51079919900307123X')).toEqual({ kind: 'document', number: '51079919900307123X' })
    expect(readIdentifier('H12345678')).toEqual({ kind: 'document', number: 'H12345678' })
  })
})

describe('the units of the demo county', () => {
  it('fit under their parents, which come first', () => {
    const seen = new Map<string, (typeof DEMO_UNITS)[number]>()
    for (const unit of DEMO_UNITS) {
      const parent = unit.parentCode === null ? null : (seen.get(unit.parentCode) ?? null)
      expect([unit.code, unitProblem(unit, parent)]).toEqual([unit.code, null])
      expect(seen.has(unit.code)).toBe(false)
      seen.set(unit.code, unit)
    }
  })

  it('are refused under a wrong parent or code', () => {
    const village = DEMO_UNITS.find((unit) => unit.kind === 'village')
    const department = DEMO_UNITS.find((unit) => unit.kind === 'department')
    if (!village || !department) throw new Error('no units')
    expect(unitProblem(village, department)).not.toBeNull()
    expect(unitProblem({ ...village, code: '510799999001' }, { code: '510799100', kind: 'township' })).not.toBeNull()
    expect(unitProblem({ ...department, code: 'zzb' }, { code: '510799', kind: 'county' })).not.toBeNull()
  })
})

describe('the demo’s clock', () => {
  it('finds the day, over holidays and make-up days, at the same hour', () => {
    const friday = day('2026-09-18')
    expect(clockTarget(friday, { step: 'days', count: '1' }, PUBLISHED_CALENDAR)).toBe('2026-09-19')
    // 20 September 2026, a Sunday, is worked.
    expect(clockTarget(friday, { step: 'workingDays', count: '1' }, PUBLISHED_CALENDAR)).toBe('2026-09-20')
    expect(clockTarget(day('2026-09-30'), { step: 'workingDays', count: '5' }, PUBLISHED_CALENDAR)).toBe('2026-10-13')
    expect(sameHourOn(at('2026-09-18T01:30:00Z'), day('2026-09-20'))).toEqual(at('2026-09-20T01:30:00Z'))
  })
})
