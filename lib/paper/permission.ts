import { CASE_READERS } from '@/lib/application/permission'
import { hasRole, isCountyWide, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

/** Who may look at the templates: whoever prints from them. */
export const mayReadTemplates = (actor: Actor): boolean =>
  actor.kind === 'staff' && CASE_READERS.some((role) => hasRole(actor, role))

/** 政策专员 and reviewers of the whole county put the county's papers into words. */
export const mayChangeTemplates = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && (hasRole(actor, 'policyOfficer') || isCountyWide(actor, 'reviewer'))
    ? null
    : { kind: 'forbidden', permission: 'paper.changeTemplates' }
