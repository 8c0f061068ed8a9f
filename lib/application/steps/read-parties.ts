import { enterpriseFactReader } from '@/lib/enterprise/rules/enterprise-fact-reader'
import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import { readEnterpriseFacts } from '@/lib/enterprise/steps/read-enterprise-facts'
import type { FactKey, FactReader } from '@/lib/fact/catalogue'
import { readStandings } from '@/lib/fact/steps/read-standings'
import { pastTheFence } from '@/lib/platform/reach'
import type { Tx } from '@/lib/platform/transaction'
import type { AssessmentContext } from '@/lib/policy/engine/assessment'
import { talentFactReader } from '@/lib/talent/rules/talent-fact-reader'
import { findSpouse } from '@/lib/talent/steps/find-spouse'
import { readTalentFacts } from '@/lib/talent/steps/read-talent-facts'
import { receivedPort } from '../ports'
import { findApprovedAwards } from '../repository/approved-awards'
import { findSisterEnterprises } from '../repository/parties'

/** Who a case is about: a person, an enterprise, or an enterprise about a person. */
export type PartyIds = {
  readonly talentId: string | null
  readonly enterpriseId: string | null
  readonly employerId: string | null
}

/** Everything an assessment of these parties reads, fetched once: any number of rulebooks can be put to it. */
export type Parties = {
  readonly register: FactReader
  readonly context: AssessmentContext
  /** Declared facts that their department has confirmed. */
  readonly confirmed: ReadonlySet<FactKey>
}

export type Kin = Omit<AssessmentContext, 'received'>

/** Whom the case's ceilings are shared with: spouse, enterprise, controller. */
export async function readKin(tx: Tx, countyCode: string, ids: PartyIds): Promise<Kin> {
  const subjectId = ids.talentId ?? ids.enterpriseId
  if (subjectId === null) throw new Error('a case without a subject')
  const enterpriseId = ids.enterpriseId ?? ids.employerId
  const enterprise = enterpriseId === null ? null : await findEnterprise(tx, countyCode, enterpriseId)
  const spouse = ids.talentId === null ? null : await findSpouse(tx, countyCode, ids.talentId)
  return {
    subjectId,
    spouseId: spouse?.memberTalentId ?? null,
    enterpriseId,
    controllerKey: enterprise?.controllerKey ?? null,
  }
}

/** Reads the parties' facts and awards. `except`: the case itself, whose own approval is no earlier award. */
export async function readParties(tx: Tx, countyCode: string, ids: PartyIds, except: string | null): Promise<Parties> {
  // Spouse, employer and its sisters count, whoever asks; the parties themselves must be within reach.
  const context = await pastTheFence(() => readContext(tx, countyCode, ids, except))
  return {
    register: await readRegister(tx, countyCode, ids),
    context,
    confirmed: await readConfirmed(tx, countyCode, context.subjectId),
  }
}

async function readContext(
  tx: Tx,
  countyCode: string,
  ids: PartyIds,
  except: string | null,
): Promise<AssessmentContext> {
  const kin = await readKin(tx, countyCode, ids)
  const { spouseId, enterpriseId, controllerKey } = kin
  const of = {
    talentIds: [ids.talentId, spouseId].filter((id) => id !== null),
    enterpriseIds: await enterprisesCounted(tx, countyCode, enterpriseId, controllerKey),
  }
  const granted = await receivedPort.get()(tx, countyCode, of)
  const approved = await findApprovedAwards(tx, countyCode, of, except)
  return { ...kin, received: [...granted, ...approved] }
}

async function enterprisesCounted(
  tx: Tx,
  countyCode: string,
  id: string | null,
  controllerKey: string | null,
): Promise<string[]> {
  if (id === null) return []
  return controllerKey === null ? [id] : findSisterEnterprises(tx, countyCode, controllerKey)
}

async function readRegister(tx: Tx, countyCode: string, { talentId, enterpriseId }: PartyIds): Promise<FactReader> {
  if (talentId !== null) {
    const facts = await readTalentFacts(tx, countyCode, talentId)
    if (!facts) throw new Error('a case about nobody')
    return talentFactReader(facts)
  }
  const facts = await readEnterpriseFacts(tx, countyCode, enterpriseId ?? '')
  if (!facts) throw new Error('a case about no enterprise')
  return enterpriseFactReader(facts)
}

async function readConfirmed(tx: Tx, countyCode: string, subjectId: string): Promise<ReadonlySet<FactKey>> {
  const standing = (await readStandings(tx, countyCode, [subjectId])).get(subjectId)
  const confirmed = [...(standing?.verifications ?? [])].filter(([, state]) => state.status === 'confirmed')
  return new Set(confirmed.map(([key]) => key as FactKey))
}
