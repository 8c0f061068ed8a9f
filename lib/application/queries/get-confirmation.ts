import { factOf, type FactKey, type FactReader } from '@/lib/fact/catalogue'
import { factText } from '@/lib/fact/rules/fact-text'
import type { Actor } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/fen'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { findLatestAssessment } from '../repository/assessments'
import { findVisible } from '../repository/visible-one'
import { knownFacts, type KnownFact } from '../rules/known-facts'
import { outlookOf } from '../rules/outlook'
import { findPartyNames } from '../steps/find-party-names'
import { findVersionOf } from '../steps/load-case'
import { readParties } from '../steps/read-parties'
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
  /** What the employer itself is to bear; null where it bears nothing. */
  readonly employerShareFen: Fen | null
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
  const used = latest ? knownFacts(latest.assessment, []).filter(({ fact }) => ofWork(fact)) : []
  const { register } = await readParties(reading, actor.countyCode, application, id)
  const funding = latest ? outlookOf(latest.assessment).funding : []
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
    employment: [...contractFacts(register, dateIn(now)), ...used.filter(({ fact }) => !CONTRACT.includes(fact))],
    employerShareFen: funding.find(({ funder }) => funder === 'employer')?.amountFen ?? null,
    mayConfirm:
      application.status === 'submitted' &&
      stepOf(version.rulebook, application.stepCode)?.kind === 'employerConfirmation',
    today: dateIn(now),
  }
}

/** What an employer can always be asked to vouch for, whether the policy looks at it or not. */
const CONTRACT: readonly FactKey[] = [
  'employment.isCurrent',
  'employment.modeCode',
  'employment.hiredOn',
  'employment.contractFrom',
  'employment.contractTo',
]

const ofWork = (fact: FactKey): boolean => /^(employment|insurance|enterprise)\./.test(fact)

const contractFacts = (register: FactReader, day: PlainDate): KnownFact[] =>
  CONTRACT.map((fact) => {
    const { value, source, since, pending } = register.read(fact, day)
    return {
      fact,
      label: factOf(fact).label,
      value: value === null ? null : factText(fact, value),
      source,
      since,
      readOn: null,
      pending,
    }
  })
