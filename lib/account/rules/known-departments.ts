import type { Unit } from '../model'

/** A department the system knows by its code: facts are sent to it for verification, and rulebooks name it. */
export type KnownDepartment = { readonly code: string; readonly shortName: string; readonly duty: string }

export const KNOWN_DEPARTMENTS: readonly KnownDepartment[] = [
  { code: 'ZZB', shortName: '组织部', duty: '审定（勾选看全县）' },
  { code: 'RCB', shortName: '人才办', duty: '全县的登记、人才认定、复审和公示（勾选看全县）' },
  { code: 'CZJ', shortName: '财政局', duty: '资金、拨付，核验年度税收（勾选看全县）' },
  { code: 'RSJ', shortName: '人社局', duty: '核验身份、任职、社保、职称与技能' },
  { code: 'JYJ', shortName: '教育局', duty: '核验学历学位' },
  { code: 'ZJJ', shortName: '住建局', duty: '核验住房' },
  { code: 'JXJ', shortName: '经信局', duty: '核验企业登记和资质' },
]

/** Those the county has not set up yet: what is theirs would wait for nobody. */
export const missingDepartments = (units: readonly Pick<Unit, 'code'>[]): KnownDepartment[] =>
  KNOWN_DEPARTMENTS.filter(({ code }) => !units.some((unit) => unit.code === code))
