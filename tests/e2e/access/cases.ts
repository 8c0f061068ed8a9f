import { randomUUID } from 'node:crypto'
import { WORDS, caseReaders, entry, reviewers, seen, type Entry } from './entry'

export const CASES: Record<string, Entry> = {
  'app/office/_worklist/actions.ts passMany': entry(['intakeOfficer'], ({ intake }) => ({
    verb: 'accept',
    'cases[]': [`${intake.id}.${intake.version}`],
    opinion: WORDS,
    requestId: randomUUID(),
  })),
  'app/office/applications/quality/actions.ts open': reviewers(() => ({})),
  'app/office/applications/quality/actions.ts draw': reviewers(({ anyId }) => ({ roundId: anyId })),
  'app/office/applications/quality/actions.ts examine': reviewers(({ anyId }) => ({
    decisionId: anyId,
    verdict: 'right',
  })),
  'app/office/applications/[id]/actions.ts accept': entry(['intakeOfficer'], ({ intake }) => ({
    ...seen(intake),
    opinion: WORDS,
  })),
  'app/office/applications/[id]/actions.ts approve': entry(['decider'], ({ review }) => ({
    ...seen(review),
    opinion: WORDS,
  })),
  'app/office/applications/[id]/actions.ts decline': entry(['decider'], ({ review }) => ({
    ...seen(review),
    clause: '第三条',
    opinion: WORDS,
  })),
  'app/office/applications/[id]/actions.ts sendBack': entry(['intakeOfficer'], ({ intake }) => ({
    ...seen(intake),
    opinion: WORDS,
  })),
  'app/office/applications/[id]/actions.ts declare': entry(caseReaders, ({ talent }) => ({
    subjectKind: 'talent',
    subjectId: talent.id,
    reason: WORDS,
  })),
  'app/office/applications/[id]/check/actions.ts check': entry(['intakeOfficer'], ({ material, intake }) => ({
    ...seen(intake),
    fact: `material:${material.code}`,
    verdict: 'agrees',
  })),
  'app/office/applications/[id]/actions.ts urge': entry(['reviewer', 'decider', 'leader'], ({ intake }) => ({
    applicationId: intake.id,
    words: WORDS,
  })),
  'app/office/applications/[id]/actions.ts reconsider': reviewers(({ declined }) => ({
    applicationId: declined.id,
    outcome: 'dismissed',
    reply: WORDS,
  })),
  'app/office/notices/actions.ts publish': reviewers(({ approved }) => ({ 'ids[]': [approved.id] })),
  'app/office/notices/actions.ts decide': reviewers(({ objection }) => ({
    objectionId: objection,
    outcome: 'dismissed',
    reply: WORDS,
  })),
}

export const CARDS: Record<string, Entry> = {
  'app/office/cards/[id]/actions.ts renew': reviewers(({ card }) => ({ cardId: card.id, validTo: '2029-09-14' })),
  'app/office/cards/[id]/actions.ts resume': reviewers(({ card }) => ({ cardId: card.id, reason: WORDS })),
  'app/office/cards/[id]/actions.ts revoke': reviewers(({ card }) => ({ cardId: card.id, reason: WORDS })),
  'app/office/cards/[id]/actions.ts revokeHolder': reviewers(({ card }) => ({
    talentId: card.talentId,
    reason: WORDS,
  })),
  'app/office/cards/[id]/actions.ts suspend': reviewers(({ card }) => ({ cardId: card.id, reason: WORDS })),
}
