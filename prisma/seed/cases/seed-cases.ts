import { closeDueNotices } from '@/lib/application/commands/close-due-notices'
import { lapseOverdue } from '@/lib/application/commands/lapse-overdue'
import { publishNotice } from '@/lib/application/commands/publish-notice'
import { withdrawApplication } from '@/lib/application/commands/withdraw-application'
import { systemActor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import type { VersionInForce } from '@/lib/policy/model'
import { succeed } from '../succeed'
import { ANSWERS } from './answers'
import { findCandidates, willBeEligible, type Candidate } from './candidates'
import { at, later } from './days'
import { draftCase, submitCase } from './file-case'
import { objectTo } from './object-to'
import { loadPeople, type People } from './people'
import { BENEFITS, CARDS, RECOGNITIONS, type Ending, type Plan } from './plans'
import { declineCase, returnCase, walkCase, type Stop } from './walk-case'

export type Seeding = {
  readonly people: People
  readonly countyCode: string
  readonly versions: ReadonlyMap<string, VersionInForce>
  readonly candidates: readonly Candidate[]
  /** Who has asked already, by item, and whether the case was filed: nobody asks twice in the demo. */
  readonly asked: Map<string, boolean>
  /** Who has a case for money: one each, so that the sixty are sixty people's. */
  readonly served: Set<string>
  /** Who was found not to qualify, by item: not looked at again. */
  readonly unfit?: Set<string>
  /** Whose phone an objection comes from, where it is not the usual one. */
  readonly objectorPhone?: string
  serial: number
}

/** Where a case must get to before its ending can be given to it. */
const STOP_BEFORE: Record<Exclude<Ending, 'draft' | 'lapsed'>, Stop> = {
  employer: 'employer',
  intake: 'intake',
  review: 'review',
  decide: 'decide',
  approved: 'approved',
  returned: 'intake',
  declined: 'review',
  withdrawn: 'intake',
  onNotice: 'approved',
  objected: 'approved',
  granted: 'approved',
}

/** Sixty cases in every state, by the commands of the people whose work it is. Answers with the day the last was granted. */
export async function seedCases(countyCode: string, firstDay: PlainDate): Promise<void> {
  const people = await loadPeople(countyCode)
  const versions = await listVersionsInForce(prisma, countyCode, firstDay)
  const seeding: Seeding = {
    people,
    countyCode,
    versions: new Map(versions.map((version) => [version.itemCode, version])),
    candidates: await findCandidates(people, countyCode),
    asked: new Map(),
    served: new Set(),
    serial: 0,
  }
  await seedPlans(seeding, RECOGNITIONS)
  const recognised = seeding.candidates.filter(({ talentId }) => seeding.asked.get(`REC-01:${talentId}`) === true)
  await seedPlans({ ...seeding, candidates: recognised }, CARDS)
  await seedPlans(seeding, BENEFITS)
  succeed('lapse', await lapseOverdue(systemActor(countyCode), {}, at(firstDay, 0, 30)))
}

type Approved = { id: string; approvedOn: PlainDate; ending: Ending; leadUnit: string }

/** Files and walks the plans in the order of their days, then shows and grants what was approved. */
export async function seedPlans(seeding: Seeding, plans: readonly Plan[]): Promise<void> {
  const approved: Approved[] = []
  for (const plan of plans.toSorted((a, b) =>
    a.submittedOn < b.submittedOn ? -1 : a.submittedOn > b.submittedOn ? 1 : 0,
  )) {
    const done = await seedCase(seeding, plan)
    if (done) approved.push(done)
  }
  await publishAll(seeding, approved)
}

/** One case, filed by the first candidate whom the policy does not plainly refuse. */
async function seedCase(seeding: Seeding, plan: Plan): Promise<Approved | null> {
  const version = seeding.versions.get(plan.code)
  if (!version) throw new Error(`seed: ${plan.code} is not in force`)
  const walk = { people: seeding.people, rulebook: version.rulebook, countyCode: seeding.countyCode }
  const id = await fileBySomebody(seeding, plan, version)
  if (plan.ending === 'draft' || plan.ending === 'lapsed') return null
  const day = await walkCase(walk, id, STOP_BEFORE[plan.ending], plan.submittedOn)
  const after = at(later(day, 1), 15, 10)
  switch (plan.ending) {
    case 'returned':
      await returnCase(walk, id, after)
      return null
    case 'declined':
      await declineCase(walk, id, after)
      return null
    case 'withdrawn':
      await withdraw(seeding, id, after)
      return null
    case 'onNotice':
    case 'objected':
    case 'granted':
      return { id, approvedOn: day, ending: plan.ending, leadUnit: version.leadUnitCode }
    case 'employer':
    case 'intake':
    case 'review':
    case 'decide':
    case 'approved':
      return null
  }
}

async function fileBySomebody(seeding: Seeding, plan: Plan, version: VersionInForce): Promise<string> {
  for (const candidate of seeding.candidates) {
    const key = `${plan.code}:${candidate.talentId}`
    if (seeding.asked.has(key) || (version.outcomeKind === 'subsidy' && seeding.served.has(candidate.talentId)))
      continue
    if (!isOfTier(candidate, plan) || seeding.unfit?.has(key)) continue
    const isEnterprise = version.audience === 'enterprise'
    const actor = isEnterprise ? seeding.people.contactOf(candidate.enterpriseId) : candidate.actor
    const given = { ...ANSWERS, ...plan.answers }
    if (!actor || !(await willBeEligible(candidate, version, plan.submittedOn, given))) {
      seeding.unfit?.add(key)
      continue
    }
    seeding.serial += 1
    const filing = {
      itemId: version.itemId,
      versionId: version.versionId,
      serial: seeding.serial,
      ...(isEnterprise && { talentId: candidate.talentId }),
    }
    const id = await draftCase(actor, filing, at(plan.submittedOn, 8, 40))
    const isFiled =
      plan.ending === 'draft' ||
      plan.ending === 'lapsed' ||
      (await submitCase(actor, id, at(plan.submittedOn, 9, 12), given))
    seeding.asked.set(key, isFiled)
    if (isFiled && version.outcomeKind === 'subsidy') seeding.served.add(candidate.talentId)
    if (isFiled) return id
    succeed('withdraw', await withdrawApplication(actor, { applicationId: id }, at(plan.submittedOn, 9, 30)))
  }
  throw new Error(
    `seed: nobody on the register can apply for ${plan.code} on ${plan.submittedOn} (planned: ${plan.ending}); change the plan`,
  )
}

const isOfTier = ({ tier }: Candidate, { tiers }: Plan): boolean => tiers === undefined || tiers.includes(tier)

async function withdraw({ people, countyCode }: Seeding, id: string, now: Date): Promise<void> {
  const { talentId } = await prisma.application.findFirstOrThrow({ where: { countyCode, id } })
  const actor = talentId === null ? null : people.talent(talentId)
  if (!actor) throw new Error(`seed: nobody to withdraw ${id}`)
  succeed(
    'withdraw',
    await withdrawApplication(actor, { applicationId: id, reason: '个人安排有变，改期再申报。' }, now),
  )
}

/** Notices per lead unit: what is to be granted in one list that has run out, what still stands in a list of its own. */
async function publishAll(seeding: Seeding, approved: readonly Approved[]): Promise<void> {
  for (const [leadUnit, cases] of Map.groupBy(approved, ({ leadUnit }) => leadUnit)) {
    const granted = await waitingForNotice(
      seeding,
      cases.filter(({ ending }) => ending === 'granted'),
    )
    const standing = await waitingForNotice(
      seeding,
      cases.filter(({ ending }) => ending !== 'granted'),
    )
    for (const batch of [granted, standing]) if (batch.length > 0) await publishOne(seeding, leadUnit, batch)
  }
}

/** Those of the cases that are to be shown; the others were granted at once. */
async function waitingForNotice({ countyCode }: Seeding, cases: readonly Approved[]): Promise<Approved[]> {
  const ids = cases.map(({ id }) => id)
  const rows = await prisma.application.findMany({
    where: { countyCode, id: { in: ids }, status: 'approved' },
    select: { id: true },
  })
  return cases.filter(({ id }) => rows.some((row) => row.id === id))
}

async function publishOne(seeding: Seeding, leadUnit: string, cases: readonly Approved[]): Promise<void> {
  const { people, countyCode } = seeding
  const last = cases
    .map(({ approvedOn }) => approvedOn)
    .toSorted()
    .at(-1)
  if (last === undefined) return
  const publishedOn = later(last, 1)
  const ids = cases.map(({ id }) => id)
  const { noticeId } = succeed(
    'notice',
    await publishNotice(people.staff('reviewer', leadUnit), { ids }, at(publishedOn, 9, 30)),
  )
  for (const { id, ending } of cases)
    if (ending === 'objected')
      await objectTo(countyCode, noticeId, id, at(later(publishedOn, 1), 16), seeding.objectorPhone)
  if (cases.some(({ ending }) => ending === 'granted')) {
    succeed('grant', await closeDueNotices(systemActor(countyCode), {}, at(later(publishedOn, 6), 0, 20)))
  }
}
