import { mod112CheckOf } from '@/lib/kernel/mod-11-2'
import { usccCheckOf } from '@/lib/kernel/uscc'
import type { Fields } from '../support/call-action'
import type { Visitor } from '../support/people'
import type { SeededRows } from '../support/seeded-rows'

/** Who may, and a form that its schema accepts: what is refused is then refused for who asks, not for what was asked. */
export type Entry = {
  /** 'everybody': it stands before the login. 'owner': whom the row belongs to, who is none of the visitors. */
  readonly may: readonly (Visitor | 'owner')[] | 'everybody'
  readonly form: (rows: SeededRows) => Fields
}

export const DAY = '2026-09-14'
export const WORDS = '逐项核对，情况属实。'
export const ACCOUNT = '6228480470000000005'
export const TOWNSHIP = '510799100'

export const entry = (may: Entry['may'], form: Entry['form']): Entry => ({ may, form })
export const everybody = (form: Entry['form']) => entry('everybody', form)
export const owner = (form: Entry['form']) => entry(['owner'], form)
/** 城关镇's own officer, and 人才办 for the whole county. */
export const registrars = (form: Entry['form']) => entry(['intakeOfficer', 'reviewer'], form)
export const treasurer = (form: Entry['form']) => entry(['treasurer'], form)
/** Reviewers whose unit reaches the whole county. */
export const reviewers = (form: Entry['form']) => entry(['reviewer', 'decider'], form)
/** Treasurers and reviewers of the whole county write and sign opening batches. */
export const openingHands = (form: Entry['form']) => entry(['treasurer', 'reviewer', 'decider'], form)
export const policyOfficer = (form: Entry['form']) => entry(['policyOfficer'], form)
export const systemAdmin = (form: Entry['form']) => entry(['systemAdmin'], form)
export const securityAdmin = (form: Entry['form']) => entry(['securityAdmin'], form)

export const loggedIn = [
  'intakeOfficer',
  'intakeElsewhere',
  'reviewer',
  'decider',
  'departmentReviewer',
  'policyOfficer',
  'treasurer',
  'leader',
  'serviceUnit',
  'systemAdmin',
  'securityAdmin',
  'auditor',
  'talent',
  'enterpriseContact',
] as const satisfies readonly Visitor[]
export const staff = loggedIn.filter((one) => one !== 'talent' && one !== 'enterpriseContact')
export const caseReaders = staff.filter(
  (one) => !['serviceUnit', 'systemAdmin', 'securityAdmin', 'auditor'].includes(one),
)

const numberOf = (seventeen: string, checkOf: (digits: string) => string): string => seventeen + checkOf(seventeen)
export const PERSON = {
  name: '周小满',
  identityKind: '111',
  identityNumber: numberOf('51079919900307452', mod112CheckOf),
  townshipCode: TOWNSHIP,
}
export const FIRM = {
  uscc: numberOf('91510799MA6A8888X', usccCheckOf),
  name: '云岭县小满食品有限公司',
  employerType: 'privateEnterprise',
  industryCode: '14',
  townshipCode: TOWNSHIP,
}
export const PHONE = '13900099001'
export const seen = ({ id, version }: { id: string; version: number }) => ({
  applicationId: id,
  version: String(version),
})
