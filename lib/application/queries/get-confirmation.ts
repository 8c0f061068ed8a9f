import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { findLatestAssessment } from '../repository/assessments'
import { findVisible } from '../repository/visible-one'
import { knownFacts, type KnownFact } from '../rules/known-facts'
import { outlookOf, type Outlook } from '../rules/outlook'
import { findPartyNames } from '../steps/find-party-names'
import { findVersionOf } from '../steps/load-case'
import { stepOf } from '../rules/chain'

export type Confirmation = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly title: string
  readonly documentNumber: string
  readonly talentName: string
  readonly enterpriseName: string
  readonly submittedAt: Date | null
  readonly dueOn: PlainDate | null
  /** What the register says of the work: mode, hired on, contract, insurance. Nothing of home or family. */
  readonly employment: readonly KnownFact[]
  readonly outlook: Pick<Outlook, 'amountFen' | 'tier'> | null
  readonly mayConfirm: boolean
  readonly today: PlainDate
}

/** What an employer is asked to confirm, and no more than that. */
export async function getConfirmation(actor: Actor, id: string, now: Date): Promise<Confirmation | null> {
  if (actor.kind !== 'enterprise' || actor.enterpriseId === null) return null
  const application = await findVisible(reading, actor, id)
  if (!application || application.employerId !== actor.enterpriseId || application.status === 'draft') return null
  const version = await findVersionOf(reading, application)
  const names = await findPartyNames(reading, application)
  const latest = await findLatestAssessment(reading, actor.countyCode, id)
  const facts = latest ? knownFacts(latest.assessment, []) : []
  const outlook = latest && outlookOf(latest.assessment)
  return {
    id,
    number: application.number,
    version: application.version,
    title: version.title,
    documentNumber: version.documentNumber,
    talentName: names.beneficiary,
    enterpriseName: names.workUnit ?? '',
    submittedAt: application.submittedAt,
    dueOn: application.stepDueOn,
    employment: facts.filter(({ fact }) => fact.startsWith('employment.') || fact.startsWith('insurance.') || fact.startsWith('enterprise.')),
    outlook: outlook && { amountFen: outlook.amountFen, tier: outlook.tier },
    mayConfirm: application.status === 'submitted' && stepOf(version.rulebook, application.stepCode)?.kind === 'employerConfirmation',
    today: dateIn(now),
  }
}
