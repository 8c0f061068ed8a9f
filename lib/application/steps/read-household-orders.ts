import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { pastTheFence } from '@/lib/platform/reach'
import { reading, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { talentFactReader } from '@/lib/talent/rules/talent-fact-reader'
import { readTalentFacts } from '@/lib/talent/steps/read-talent-facts'
import type { Answers, ApplicationCore } from '../model'
import { partiesReader } from '../rules/assess-parties'
import { householdOrders, type HouseholdOrders, looksAtHousehold, sharingTheHome } from '../rules/household-orders'
import type { Parties } from './read-parties'

/** Before it is decided there is still a choice. */
const UNDECIDED = ['draft', 'submitted', 'returned', 'inReview']

type Scene = {
  readonly parties: Parties
  readonly now: Date
  /** What the reader of the answer calls the applicant and the spouse. */
  readonly names: { readonly self: string; readonly spouse?: string }
}

/**
 * 最优主申请人: both orders in which the spouses may apply for the item, from the register of both; the applicant's
 * home, registered or declared, is the spouse's too. Null where the item does not look at the household, the spouse is not
 * in the register, or there is nothing to choose.
 */
export async function readHouseholdOrders(
  tx: Tx,
  application: ApplicationCore,
  { rulebook }: VersionInForce,
  { parties, now, names }: Scene,
): Promise<HouseholdOrders | null> {
  const { subjectId, spouseId, received } = parties.context
  if (spouseId === null || !UNDECIDED.includes(application.status) || !looksAtHousehold(rulebook)) return null
  const facts = await pastTheFence(() => readTalentFacts(tx, application.countyCode, spouseId))
  if (!facts) return null
  const self = { subjectId, reader: partiesReader(rulebook, { ...parties, answers: application.answers }) }
  const register = sharingTheHome(talentFactReader(facts), parties.register)
  const shared = { ...parties, register, answers: ofTheHome(application.answers) }
  const spouse = { subjectId: spouseId, reader: partiesReader(rulebook, shared) }
  const nameOf = (id: string) => (id === subjectId ? names.self : (names.spouse ?? facts.talent.name))
  return householdOrders(rulebook, { self, spouse, received, nameOf }, dateIn(application.submittedAt ?? now))
}

/** As the applicant reads it, who knows the other by what they are; nobody else who may see the case is told. */
export const readOwnHousehold = (
  actor: Actor,
  application: ApplicationCore,
  version: VersionInForce,
  scene: Omit<Scene, 'names'>,
): Promise<HouseholdOrders | null> =>
  actor.kind === 'talent'
    ? readHouseholdOrders(reading, application, version, { ...scene, names: { self: '您', spouse: '配偶' } })
    : Promise.resolve(null)

const ofTheHome = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => key.startsWith('housing.')))
