import { hasRole, type Actor } from '@/lib/kernel/actor'

/** What can wait for an officer. `others`: on their desk, but not theirs to do (separation of duties, recusal). */
export const WAITING_KINDS = [
  'intake',
  'review',
  'decide',
  'publish',
  'objection',
  'reconsideration',
  'others',
] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

export const WAITING_LABELS: Record<WaitingKind, string> = {
  intake: '待我受理',
  review: '待我复审',
  decide: '待我审定',
  publish: '待发布公示',
  objection: '异议待核查',
  reconsideration: '复核待办',
  others: '须由他人办理',
}

/** Why a list of that kind is empty, and what fills it. */
export const WAITING_EMPTY: Record<WaitingKind, string> = {
  intake: '单位确认后的申报会到这里，等您受理。',
  review: '经办人受理后的申报会到这里，等您复审。',
  decide: '复审通过的申报会到这里，等您审定。',
  publish: '审定通过、需要公示的申报会到这里，勾选后一并发布。',
  objection: '公示期内收到的异议和线索会到这里，在期限内核查答复。',
  reconsideration: '申报人对不予通过申请复核的，会到这里，由未办理过该件的人员处理。',
  others: '到您岗位、但须由他人办理的申报会列在这里。',
}

/** The kinds a person's roles can meet, in the order of the work; `others` comes last and only when there is one. */
export const waitingKindsOf = (actor: Actor): WaitingKind[] => [
  ...(hasRole(actor, 'intakeOfficer') ? (['intake'] as const) : []),
  ...(hasRole(actor, 'reviewer') ? (['review', 'decide', 'publish', 'objection', 'reconsideration'] as const) : []),
]

/** Cases a person has worked on, behind the figures at the foot of the worklist. */
export const HANDLED_KINDS = ['passed', 'returned', 'closed'] as const
export type HandledKind = (typeof HANDLED_KINDS)[number]

export const HANDLED_LABELS: Record<HandledKind, string> = {
  passed: '我转出待回',
  returned: '被退回待补正',
  closed: '本周办结',
}
