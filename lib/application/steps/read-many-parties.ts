import { enterpriseFactReader } from '@/lib/enterprise/rules/enterprise-fact-reader'
import { readManyEnterpriseFacts } from '@/lib/enterprise/steps/read-enterprise-facts'
import type { FactKey } from '@/lib/fact/catalogue'
import type { FactStanding } from '@/lib/fact/rules/settle-reading'
import { pastTheFence } from '@/lib/platform/reach'
import type { Tx } from '@/lib/platform/transaction'
import type { Received } from '@/lib/policy/engine/assessment'
import { talentFactReader } from '@/lib/talent/rules/talent-fact-reader'
import { findManySpouses } from '@/lib/talent/steps/find-many-spouses'
import { readManyTalentFacts } from '@/lib/talent/steps/read-talent-facts'
import { receivedPort } from '../ports'
import { findApprovedAwards } from '../repository/approved-awards'
import { findControlled } from '../repository/parties'
import type { Kin, Parties, PartyIds } from './read-parties'

/** Whom an item is about, so many at once: talents for themselves, enterprises, or enterprises about one of their people. */
export type Asked = {
  readonly subject: 'talent' | 'enterprise'
  readonly isAboutPerson: boolean
  readonly ids: readonly string[]
}

/**
 * What readParties says of one, of many at once and in a fixed number of statements. A talent without an employer is left out
 * where an enterprise is to apply for her.
 */
export async function readManyParties(tx: Tx, countyCode: string, asked: Asked): Promise<Map<string, Parties>> {
  const read =
    asked.subject === 'talent' ? await readTalents(tx, countyCode, asked) : await readFirms(tx, countyCode, asked)
  return pastTheFence(() => withContext(tx, countyCode, read))
}

/** Spouses, employers and their sisters count, whoever asks; those asked about were read within reach. */
async function withContext(tx: Tx, countyCode: string, read: readonly Read[]): Promise<Map<string, Parties>> {
  const kin = await kinOf(tx, countyCode, read)
  const of = {
    talentIds: [
      ...new Set(kin.flatMap(({ kin: one, ids }) => [ids.talentId, one.spouseId].filter((id) => id !== null))),
    ],
    enterpriseIds: [...new Set(kin.flatMap(({ counted }) => counted))],
  }
  const granted = await receivedPort.get()(tx, countyCode, of)
  const approved = await findApprovedAwards(tx, countyCode, of, null)
  const awards = new Awards(granted, approved)
  return new Map(
    kin.map(({ kin: one, counted, register, standing }) => [
      one.subjectId,
      { register, confirmed: confirmedOf(standing), context: { ...one, received: awards.of(one, counted) } },
    ]),
  )
}

type Read = { readonly ids: PartyIds; readonly register: Parties['register']; readonly standing: FactStanding }

async function readTalents(tx: Tx, countyCode: string, { ids, isAboutPerson }: Asked): Promise<Read[]> {
  const facts = await readManyTalentFacts(tx, countyCode, ids)
  return [...facts.values()].flatMap((one): Read[] => {
    const { id: talentId, employerId } = one.talent
    if (isAboutPerson && employerId === null) return []
    const parties = isAboutPerson
      ? { talentId, enterpriseId: employerId, employerId: null }
      : { talentId, enterpriseId: null, employerId }
    return [{ ids: parties, register: talentFactReader(one), standing: one.standing }]
  })
}

async function readFirms(tx: Tx, countyCode: string, { ids }: Asked): Promise<Read[]> {
  const facts = await readManyEnterpriseFacts(tx, countyCode, ids)
  return [...facts].map(([enterpriseId, one]) => ({
    ids: { talentId: null, enterpriseId, employerId: null },
    register: enterpriseFactReader(one),
    standing: one.standing,
  }))
}

type WithKin = Read & { readonly kin: Kin; readonly counted: readonly string[] }

async function kinOf(tx: Tx, countyCode: string, read: readonly Read[]): Promise<WithKin[]> {
  const firmOf = ({ ids }: Read) => ids.enterpriseId ?? ids.employerId
  const firms = await findControlled(tx, countyCode, [...new Set(read.flatMap((one) => firmOf(one) ?? []))])
  const controllers = new Map(firms.map(({ id, controllerKey }) => [id, controllerKey]))
  const sisters = Map.groupBy(firms, ({ controllerKey }) => controllerKey)
  const spouses = await findManySpouses(
    tx,
    countyCode,
    read.flatMap(({ ids }) => ids.talentId ?? []),
  )
  return read.map((one) => {
    const { talentId, enterpriseId } = one.ids
    const firm = firmOf(one)
    const controllerKey = firm === null ? null : (controllers.get(firm) ?? null)
    const shared = controllerKey === null ? [] : (sisters.get(controllerKey) ?? []).map(({ id }) => id)
    const kin = {
      subjectId: talentId ?? enterpriseId ?? '',
      spouseId: talentId === null ? null : (spouses.get(talentId) ?? null),
      enterpriseId: firm,
      controllerKey,
    }
    return { ...one, kin, counted: firm === null ? [] : shared.length > 0 ? shared : [firm] }
  })
}

/** The awards of many, found again by whose they are: hers, her spouse's, those that share an enterprise or its controller. */
class Awards {
  private readonly bySubject: Map<string, Received[]>
  private readonly byFirm: Map<string | null, Received[]>
  private readonly order: Map<Received, number>

  constructor(granted: readonly Received[], approved: readonly Received[]) {
    const all = [...granted, ...approved]
    this.order = new Map(all.map((award, index) => [award, index]))
    this.bySubject = Map.groupBy(all, ({ subjectId }) => subjectId)
    this.byFirm = Map.groupBy(all, ({ enterpriseId }) => enterpriseId)
  }

  of({ subjectId, spouseId }: Kin, counted: readonly string[]): Received[] {
    const own = [subjectId, ...(spouseId === null ? [] : [spouseId])].flatMap((id) => this.bySubject.get(id) ?? [])
    const shared = counted.flatMap((id) => this.byFirm.get(id) ?? [])
    return [...new Set([...own, ...shared])].toSorted((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0))
  }
}

function confirmedOf(standing: FactStanding): ReadonlySet<FactKey> {
  const confirmed = [...standing.verifications].filter(([, state]) => state.status === 'confirmed')
  return new Set(confirmed.map(([key]) => key as FactKey))
}
