import { readFileSync } from 'node:fs'
import type { ApplicationCore } from '@/lib/application/model'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

/** A rulebook of the demo county. */
export function rulebookOf(code: string): Rulebook {
  const parsed = parseRulebook(readFileSync(`prisma/seed/rulebooks/${code}.yaml`, 'utf8'))
  if (!parsed.ok) throw new Error(`${code} does not parse`)
  return parsed.value.rulebook
}

const NOW = new Date('2026-09-14T02:00:00Z')

/** A case in review, with what a test says of it. */
export const aCase = (changes: Partial<ApplicationCore> = {}): ApplicationCore => ({
  countyCode: '510799',
  id: 'case',
  number: '2026-0412',
  itemId: 'item',
  versionId: 'version',
  outcomeKind: 'subsidy',
  subjectKind: 'talent',
  talentId: 'talent',
  enterpriseId: null,
  employerId: 'firm',
  status: 'inReview',
  version: 5,
  round: 1,
  stepCode: 'talentOffice',
  stepSince: NOW,
  stepDueOn: toPlainDate('2026-09-20'),
  unitCode: 'RCB',
  unitCodes: ['510799100', 'RCB', 'ZZB'],
  townshipCode: '510799100',
  answers: {},
  unread: {},
  returnedFields: null,
  payeeAccountId: null,
  amountFen: null,
  noticeId: null,
  createdById: 'applicant',
  createdAt: NOW,
  updatedAt: NOW,
  submittedAt: NOW,
  decidedAt: null,
  closedAt: null,
  ...changes,
})
