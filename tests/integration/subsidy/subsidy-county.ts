import { readFileSync } from 'node:fs'
import { keepPayeeAccount } from '@/lib/application/repository/payee-accounts'
import type { ApplicationCore } from '@/lib/application/model'
import type { GrantCase } from '@/lib/application/ports'
import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { systemActor, type Actor, type Role } from '@/lib/kernel/actor'
import { luhnCheckOf, type BankAccount } from '@/lib/kernel/bank-account'
import { sumFen, toFen, type Fen } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { ok } from '@/lib/kernel/result'
import { blindIndex, seal } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { publishVersion } from '@/lib/policy/commands/publish-version'
import type { Funder, PlannedInstalment, SubsidyGrant, Termination } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import { findVersion } from '@/lib/policy/steps/find-version'
import { grantSubsidy } from '@/lib/subsidy/steps/grant-subsidy'
import { reserveSubsidy } from '@/lib/subsidy/steps/reserve-subsidy'
import { checkAndSimulate } from '@/prisma/seed/policies'
import { aFund, must, NOW } from '../fund/fund-county'

export { must, NOW }

const TOWN = 'TOWN'
const HANDS = ['maker', 'checker', 'exporter', 'reconciler'] as const
type Hand = (typeof HANDS)[number]

export type County = {
  readonly code: string
  readonly fundId: string
  readonly system: Actor
  readonly reviewer: Actor
  readonly version: VersionInForce
} & Readonly<Record<Hand, Actor>>

async function anOfficer(countyCode: string, name: string, role: Role): Promise<Actor> {
  const accountId = newId()
  const account = {
    countyCode,
    id: accountId,
    kind: 'staff',
    displayName: name,
    status: 'active',
    createdAt: NOW,
  } as const
  await prisma.account.create({
    data: { ...account, userName: `${name}${accountId.slice(-6)}`, passwordHash: '$argon2id$none' },
  })
  return {
    kind: 'staff',
    countyCode,
    accountId,
    name,
    talentId: null,
    enterpriseId: null,
    grants: [{ role, unitCode: countyCode, scope: 'county' }],
    sessionId: null,
    address: null,
  }
}

type Publishers = { readonly officer: Actor; readonly checker: Actor }

/** Writes a rulebook, has it checked and simulated, and publishes it: the id of its version. */
export async function putInForce(hands: Publishers, sourceText: string, now = NOW): Promise<string> {
  const { versionId } = must(await draftVersion(hands.officer, { sourceText }, now))
  await checkAndSimulate(hands, versionId, now)
  must(await publishVersion(hands.officer, { versionId }, now))
  return versionId
}

/** A county of its own: four treasurers, a reviewer, SET-05 in force and a fund for it. Independent of the seed. */
export async function aCounty(code: string, budgetYuan = 10_000_000): Promise<County> {
  await prisma.unit.create({
    data: { countyCode: code, code, kind: 'county', name: '县', shortName: '县', isCountyWide: true },
  })
  const unit = { countyCode: code, parentCode: code, kind: 'department' } as const
  const departments = ['RCB', 'ZZB', TOWN].map((unitCode) => ({
    ...unit,
    code: unitCode,
    name: unitCode,
    shortName: unitCode,
  }))
  await prisma.unit.createMany({ data: departments })
  const { fundId } = await aFund(code, { settlement: budgetYuan })
  const system = systemActor(code)
  const sourceText = readFileSync('prisma/seed/rulebooks/SET-05.yaml', 'utf8')
  const officer = await anOfficer(code, 'officer', 'policyOfficer')
  const second = await anOfficer(code, 'second', 'policyOfficer')
  const versionId = await putInForce({ officer, checker: second }, sourceText)
  const version = await findVersion(prisma, code, versionId)
  if (!version) throw new Error('no version')
  const [maker, checker, exporter, reconciler] = await Promise.all(
    HANDS.map((hand) => anOfficer(code, hand, 'treasurer')),
  )
  const reviewer = await anOfficer(code, 'reviewer', 'reviewer')
  if (!maker || !checker || !exporter || !reconciler) throw new Error('no hands')
  return { code, fundId, system, reviewer, version, maker, checker, exporter, reconciler }
}

export async function aTalent(county: County, name = '李国强'): Promise<string> {
  const id = newId()
  const identity = { identitySealed: seal(IDENTITY, '510722199003072016'), identityBlind: blindIndex(IDENTITY, id) }
  const data = {
    countyCode: county.code,
    id,
    name,
    namePinyin: name,
    nameInitials: name,
    identityKind: '111',
    ...identity,
  }
  const rest = {
    identityLast4Blind: 'x',
    identityMasked: '5107**********2016',
    townshipCode: TOWN,
    status: 'active',
  } as const
  await prisma.talent.create({ data: { ...data, ...rest, createdAt: NOW, updatedAt: NOW } })
  return id
}

export type Due = { on: string; yuan: number; share?: Partial<Record<Funder, number>>; gate?: boolean; months?: number }
export type Award = {
  talentId: string
  name?: string
  account?: string
  instalments: readonly Due[]
  deciderId?: string
  terminates?: readonly Termination[]
}

const toInstalment = (due: Due, index: number): PlannedInstalment => {
  const shares = Object.entries(due.share ?? { county: due.yuan }) as [Funder, number][]
  return {
    number: index + 1,
    part: 'settlement',
    partName: '安家补助',
    dueOn: toPlainDate(due.on),
    months: due.months ?? null,
    amountFen: toFen(Math.round(due.yuan * 100)),
    gate: due.gate ? { clause: '第五条', text: '年度考核合格', recheck: [] } : null,
    funding: shares.map(([funder, yuan]) => ({ funder, amountFen: toFen(Math.round(yuan * 100)) })),
  }
}

function aGrant(award: Award): SubsidyGrant {
  const instalments = award.instalments.map(toInstalment)
  const amountFen: Fen = sumFen(instalments.map((one) => one.amountFen))
  const shape = { kind: 'subsidy', category: 'settlement', payee: 'beneficiary', months: null } as const
  return { ...shape, amountFen, steps: [], instalments, funding: [], terminates: award.terminates ?? [] }
}

let cases = 0

/** An approved case with its payee account, as the slice below would hand it over. */
export async function aCase(county: County, award: Award): Promise<GrantCase> {
  const id = newId()
  const name = award.name ?? '李国强'
  const body = award.account ?? `62284804${String(Math.floor(Math.random() * 1e10)).padStart(10, '0')}`
  const number = `${body}${luhnCheckOf(body)}` as BankAccount
  const payee = { ownerKind: 'talent', ownerId: award.talentId, holderName: name } as const
  const kept = await inTransaction(async (tx) =>
    ok(await keepPayeeAccount(tx, county.maker, payee, { bankName: '云岭农商行', number }, NOW)),
  )
  cases += 1
  const { itemId, versionId } = county.version
  const row = {
    countyCode: county.code,
    id,
    number: `2026-${String(cases).padStart(4, '0')}`,
    itemId,
    versionId,
    outcomeKind: 'subsidy',
  }
  const people = { subjectKind: 'talent', talentId: award.talentId, townshipCode: TOWN, payeeAccountId: must(kept) }
  const times = { createdAt: NOW, updatedAt: NOW, submittedAt: NOW, decidedAt: NOW }
  const data = {
    ...row,
    ...people,
    ...times,
    status: 'approved',
    unitCodes: [],
    answers: {},
    createdById: county.reviewer.accountId,
  } as const
  await prisma.application.create({ data: { ...data, unitCodes: [] } })
  if (award.deciderId) {
    const decision = {
      countyCode: county.code,
      id: newId(),
      applicationId: id,
      round: 1,
      stepCode: 'decide',
      decision: 'approve',
    }
    await prisma.reviewDecision.create({
      data: { ...decision, actorId: award.deciderId, actorRole: 'reviewer', at: NOW },
    })
  }
  const assessment = {
    verdict: 'eligible',
    itemCode: 'SET-05',
    applicationDay: toPlainDate('2026-09-14'),
    findings: [],
    grant: aGrant(award),
  } as const
  const application = { ...data, enterpriseId: null, employerId: null } as unknown as ApplicationCore
  return { application, version: county.version, assessment, beneficiaryName: name, payeeName: name }
}

export const reserveCase = (county: County, grantCase: GrantCase, now = NOW) =>
  inTransaction((tx) => reserveSubsidy(tx, county.system, grantCase, now))

/** Reserves and grants; answers with the award's id. */
export async function grantAward(county: County, award: Award, now = NOW): Promise<string> {
  const grantCase = await aCase(county, award)
  must(await reserveCase(county, grantCase, now))
  must(await inTransaction((tx) => grantSubsidy(tx, county.system, grantCase, now)))
  const closed = { status: 'granted', closedAt: now } as const
  const key = { countyCode: county.code, id: grantCase.application.id }
  await prisma.application.update({ where: { countyCode_id: key }, data: closed })
  const { id } = await prisma.entitlement.findFirstOrThrow({
    where: { countyCode: county.code, applicationId: key.id },
  })
  return id
}

export const paymentsOf = (county: County, entitlementId: string) =>
  prisma.payment.findMany({ where: { countyCode: county.code, entitlementId }, orderBy: { instalment: 'asc' } })
