import { hasRole, type Actor, type Role } from '@/lib/kernel/actor'

export type DeskPlace =
  | 'worklist'
  | 'talents'
  | 'enterprises'
  | 'imports'
  | 'due'
  | 'applications'
  | 'policies'
  | 'notices'
  | 'papers'
  | 'fund'
  | 'payments'
  | 'cards'
  | 'leader'
  | 'secondPerson'
  | 'settings'
  | 'audit'

export type DeskLink = { readonly place: DeskPlace; readonly label: string; readonly href: string }
export type DeskGroup = { readonly label?: string; readonly links: readonly DeskLink[] }

const CASE_ROLES: readonly Role[] = ['intakeOfficer', 'reviewer', 'policyOfficer']
const MONEY_ROLES: readonly Role[] = ['treasurer', 'policyOfficer', 'leader']

/** Who finds which place; a place nobody is listed for is nobody's. */
const PLACES: Record<DeskPlace, { label: string; href: string; roles: readonly Role[] }> = {
  worklist: { label: '今日待办', href: '/office', roles: [...CASE_ROLES, 'treasurer', 'leader'] },
  talents: { label: '人才', href: '/office/talents', roles: [...CASE_ROLES, 'leader'] },
  enterprises: { label: '企业', href: '/office/enterprises', roles: [...CASE_ROLES, 'leader'] },
  imports: { label: '批量导入', href: '/office/imports', roles: ['intakeOfficer', 'reviewer'] },
  applications: { label: '申报件', href: '/office/applications', roles: [...CASE_ROLES, 'treasurer', 'leader'] },
  due: { label: '到期与超期', href: '/office/due', roles: [...CASE_ROLES, 'leader'] },
  policies: { label: '政策', href: '/office/policies', roles: [...CASE_ROLES, 'treasurer', 'leader'] },
  notices: { label: '公示', href: '/office/notices', roles: [...CASE_ROLES, 'leader'] },
  papers: { label: '文书模板', href: '/office/papers', roles: [...CASE_ROLES, 'treasurer', 'leader'] },
  fund: { label: '资金', href: '/office/fund', roles: MONEY_ROLES },
  payments: { label: '拨付', href: '/office/payments', roles: ['treasurer', 'reviewer', 'leader'] },
  cards: { label: '英才卡', href: '/office/cards', roles: [...CASE_ROLES, 'serviceUnit', 'leader'] },
  leader: { label: '看板', href: '/leader', roles: ['leader', 'policyOfficer'] },
  secondPerson: {
    label: '双人确认',
    href: '/office/second-person',
    roles: ['securityAdmin', 'leader', 'reviewer', 'treasurer'],
  },
  settings: { label: '设置', href: '/office/settings', roles: ['systemAdmin', 'securityAdmin'] },
  audit: { label: '审计', href: '/office/audit', roles: ['auditor'] },
}

const GROUPS: readonly { label?: string; places: readonly DeskPlace[] }[] = [
  { places: ['worklist', 'applications', 'due'] },
  { label: '登记', places: ['talents', 'enterprises', 'imports'] },
  { label: '政策与公示', places: ['policies', 'notices', 'papers'] },
  { label: '资金与权益', places: ['fund', 'payments', 'cards'] },
  { label: '统计', places: ['leader'] },
  { label: '管理', places: ['settings', 'secondPerson', 'audit'] },
]

/** Whether the desk shows the place to this person. What they may do there is decided by the commands. */
export const mayVisit = (actor: Actor, place: DeskPlace): boolean =>
  actor.kind === 'staff' && PLACES[place].roles.some((role) => hasRole(actor, role))

/** The places of the desk for this person, in groups; groups without any are left out. */
export const deskNav = (actor: Actor): DeskGroup[] =>
  GROUPS.map(({ label, places }) => ({
    ...(label === undefined ? {} : { label }),
    links: places
      .filter((place) => mayVisit(actor, place))
      .map((place) => ({ place, label: PLACES[place].label, href: PLACES[place].href })),
  })).filter((group) => group.links.length > 0)

/** Where a member of staff lands: a leader at the pictures, others at their first place, or at their own account without a role. */
export function deskHome(actor: Actor): string {
  const isLeaderOnly = actor.grants.length > 0 && actor.grants.every((grant) => grant.role === 'leader')
  if (isLeaderOnly) return PLACES.leader.href
  return deskNav(actor)[0]?.links[0]?.href ?? '/office/settings/me'
}
