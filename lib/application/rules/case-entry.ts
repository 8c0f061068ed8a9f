import type { AuditEntry } from '@/lib/audit/model'
import { APPLICATION_EVENT_LABELS } from '../labels'
import type { ApplicationCore, CaseEventKind } from '../model'

/** The line of the record for what happened to one case. Codes and ids only: the words are in its own history. */
export const caseEntry = (event: CaseEventKind, application: ApplicationCore, now: Date): AuditEntry => ({
  action: `application.${event}`,
  objectKind: 'application',
  objectId: application.id,
  summary: `${application.number} ${APPLICATION_EVENT_LABELS[event]}`,
  now,
  detail: {
    status: application.status,
    step: application.stepCode,
    round: application.round,
    version: application.version,
  },
})
