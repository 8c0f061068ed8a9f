import type { Flow } from '@/lib/kernel/flow'

export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'inReview',
  'approved',
  'onNotice',
  'granted',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number]

/**
 * What can happen to a case. `confirm` is the employer's word, `accept` the first desk passing it on, `advance` any later
 * step but the last, `approve` the last one. `resubmit` goes back to the first desk, `resume` to the step that returned it.
 * `reassess`: the facts changed under the reviewers' hands, so that they must look again.
 */
export const APPLICATION_EVENTS = [
  'submit',
  'confirm',
  'disown',
  'accept',
  'return',
  'resubmit',
  'resume',
  'advance',
  'approve',
  'reassess',
  'decline',
  'withdraw',
  'publish',
  'clear',
  'uphold',
  'grant',
  'reopen',
  'lapse',
] as const
export type ApplicationEvent = (typeof APPLICATION_EVENTS)[number]

/** `submitted` until the first desk has passed it, `inReview` from there to the last approval. The chain itself is data. */
export const APPLICATION_FLOW: Flow<ApplicationStatus, ApplicationEvent> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn', lapse: 'lapsed' },
  submitted: {
    confirm: 'submitted',
    disown: 'returned',
    accept: 'inReview',
    approve: 'approved',
    return: 'returned',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  returned: { resubmit: 'submitted', resume: 'inReview', withdraw: 'withdrawn', lapse: 'lapsed' },
  inReview: {
    advance: 'inReview',
    reassess: 'inReview',
    approve: 'approved',
    return: 'returned',
    decline: 'declined',
    withdraw: 'withdrawn',
  },
  approved: { publish: 'onNotice', grant: 'granted' },
  onNotice: { clear: 'granted', uphold: 'inReview' },
  granted: {},
  declined: { reopen: 'inReview' },
  withdrawn: {},
  lapsed: {},
}

/** Statuses in which a case is alive: one live case per item and subject, held by a partial unique index. */
export const LIVE_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'inReview',
  'approved',
  'onNotice',
] as const satisfies readonly ApplicationStatus[]

/** Statuses in which a case stands on a step and somebody has to act. */
export const OPEN_STEPS_STATUSES = ['submitted', 'inReview'] as const satisfies readonly ApplicationStatus[]

/** Who is told by text message when it happens. */
export type Notified = 'applicant' | 'employer' | 'nobody'

/** For each event: the permission asked, whether an opinion must be written, and who is told. */
export const EVENT_RULES: Record<
  ApplicationEvent,
  { readonly permission: string; readonly needsOpinion: boolean; readonly notifies: Notified }
> = {
  submit: { permission: 'application.submit', needsOpinion: false, notifies: 'employer' },
  confirm: { permission: 'application.confirm', needsOpinion: false, notifies: 'nobody' },
  disown: { permission: 'application.confirm', needsOpinion: true, notifies: 'applicant' },
  accept: { permission: 'application.decide', needsOpinion: false, notifies: 'nobody' },
  return: { permission: 'application.decide', needsOpinion: true, notifies: 'applicant' },
  resubmit: { permission: 'application.submit', needsOpinion: false, notifies: 'employer' },
  resume: { permission: 'application.submit', needsOpinion: false, notifies: 'nobody' },
  advance: { permission: 'application.decide', needsOpinion: false, notifies: 'nobody' },
  approve: { permission: 'application.decide', needsOpinion: false, notifies: 'applicant' },
  reassess: { permission: 'application.decide', needsOpinion: false, notifies: 'nobody' },
  decline: { permission: 'application.decide', needsOpinion: true, notifies: 'applicant' },
  withdraw: { permission: 'application.withdraw', needsOpinion: false, notifies: 'nobody' },
  publish: { permission: 'application.publish', needsOpinion: false, notifies: 'applicant' },
  clear: { permission: 'application.publish', needsOpinion: false, notifies: 'applicant' },
  uphold: { permission: 'application.decideObjection', needsOpinion: true, notifies: 'nobody' },
  grant: { permission: 'application.publish', needsOpinion: false, notifies: 'applicant' },
  reopen: { permission: 'application.decideReconsideration', needsOpinion: true, notifies: 'applicant' },
  lapse: { permission: 'application.lapse', needsOpinion: false, notifies: 'applicant' },
}
