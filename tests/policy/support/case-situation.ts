import type { PlainDate } from '@/lib/kernel/plain-date'
import type { AssessmentContext } from '@/lib/policy/engine/assessment'
import type { CaseFile, CaseReceived, PolicyCase } from './case-file'
import { type CaseFacts, toCaseFacts } from './case-reader'

const IDS = { self: 'talent-self', spouse: 'talent-spouse', other: 'talent-other' } as const

export const contextOf = (one: Pick<PolicyCase, 'spouse' | 'received' | 'holders'>): AssessmentContext => ({
  subjectId: IDS.self,
  spouseId: one.spouse ? IDS.spouse : null,
  enterpriseId: 'enterprise-1',
  controllerKey: 'controller-1',
  received: one.received.map((award, index) => toReceived(award, index)),
  ...(one.holders ? { holders: one.holders } : {}),
})

const toReceived = (award: CaseReceived, index: number): AssessmentContext['received'][number] => ({
  entitlementId: `entitlement-${index + 1}`,
  itemCode: award.item,
  category: award.category,
  amountFen: award.amount,
  paidFen: award.paid ?? award.amount,
  months: award.months,
  grantedOn: award.on,
  subjectId: IDS[award.of],
  enterpriseId: award.sameEnterprise ? 'enterprise-1' : null,
  controllerKey: award.sameEnterprise ? 'controller-1' : null,
  status: award.status,
})

export const factsOf = (file: CaseFile, one: Pick<PolicyCase, 'facts'>): CaseFacts =>
  toCaseFacts({ ...file.facts, ...one.facts })

export const dayOf = (file: CaseFile, one: PolicyCase): PlainDate => one.day ?? file.day
