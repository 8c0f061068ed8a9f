import { publicActor, systemActor, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { addMaterial } from '@/lib/application/commands/add-material'
import { declareConflict } from '@/lib/application/commands/declare-conflict'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { startApplication } from '@/lib/application/commands/start-application'
import { mergeEntries } from '@/lib/duplicate/commands/merge-entries'
import { proposeDuplicate } from '@/lib/duplicate/commands/propose-duplicate'
import type { Side } from '@/lib/duplicate/model'
import { getPair, type PairDetail } from '@/lib/duplicate/queries/get-pair'
import { fileCorrection } from '@/lib/fact/commands/file-correction'
import { requestVerification } from '@/lib/fact/steps/request-verification'
import { ok } from '@/lib/kernel/result'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { addHouseholdMember } from '@/lib/talent/commands/add-household-member'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { AddHouseholdMemberInput, RegisterTalentInput } from '@/lib/talent/schema'
import { grantRecognition } from '@/lib/talent/steps/grant-recognition'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'
import { accountInput, itemIdOf } from '../application/case-work'

export const NOW = new Date('2026-09-14T02:00:00Z')
export const LATER = new Date('2026-09-15T02:00:00Z')
const system = systemActor(COUNTY)

export function must<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

export const refusalOf = (result: Result<unknown, Failure>): string =>
  result.ok ? 'done' : JSON.stringify(result.failure)

/** What the merge writes for itself, and the record; whom is to be matched anew after it is noted once and for all. */
const OWN_TABLES = [
  'unmatched_subject',
  'audit_event',
  'audit_unsealed',
  'duplicate_pair',
  'duplicate_verdict',
  'duplicate_scan',
  'register_merge',
  'merge_change',
  '_prisma_migrations',
]

/** A digest of the rows of every other table, by table. */
export const contentHashes = (): Promise<Record<string, string>> =>
  asOwner(async (client) => {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all ($1) order by 1`,
      [OWN_TABLES],
    )
    const hashes: Record<string, string> = {}
    for (const { name } of tables.rows) {
      const found = await client.query<{ hash: string }>(
        `select md5(coalesce(string_agg(row::text, chr(10) order by row::text), '')) as hash from "${name}" as row`,
      )
      hashes[name] = found.rows[0]!.hash
    }
    return hashes
  })

/** Somebody of the demo with cases, an award paid in part, a card, recognitions, a spouse, a job and a login. */
export const whole = () =>
  prisma.talent.findFirstOrThrow({ where: { countyCode: COUNTY, name: '白志超', identityKind: '111' } })

type Person = { id: string; name: string; birthOn: Date | null }

let count = 0

/** The same person, entered a second time with a passport, and with something of everything under the entry. */
export async function aTwinOf(person: Person, officers: readonly Actor[]) {
  count += 1
  const number = String(1000 + count)
  const employer = await prisma.enterprise.findFirstOrThrow({ where: { countyCode: COUNTY }, orderBy: { id: 'desc' } })
  const input = RegisterTalentInput.parse({
    name: person.name,
    identityKind: '414',
    identityNumber: `EK990${number}`,
    birthOn: person.birthOn?.toISOString().slice(0, 10),
    sexCode: '1',
    phone: `1395660${number}`,
    townshipCode: `${COUNTY}100`,
  })
  const records = {
    educations: [
      {
        educationCode: '14',
        degreeCode: '3',
        isFullTime: true,
        schoolName: '四川大学',
        graduatedOn: toPlainDate('2020-06-30'),
      },
      await sameEducation(person.id),
    ],
    employments: [
      {
        enterpriseId: employer.id,
        mode: 'fullTime',
        startedOn: toPlainDate('2020-07-01'),
        endedOn: toPlainDate('2022-06-30'),
      },
    ],
    insurance: [{ fromMonth: '2020-07', toMonth: '2022-06' }],
    housing: [{ filedOn: toPlainDate('2021-03-01'), priceFen: 80_000_000 }],
    honours: [{ name: '云岭工匠', level: 'county' }],
  }
  const { id: talentId } = must(await registerTalent(system, { ...input, records } as never, NOW))
  const account = await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, subjectId: talentId } })
  const actor: Actor = {
    ...publicActor(COUNTY, null),
    kind: 'talent',
    accountId: account.id,
    name: person.name,
    talentId,
  }
  await fill(actor, talentId, number, officers)
  return actor as Actor & { talentId: string }
}

/** A record that stands in both entries word for word. */
async function sameEducation(talentId: string) {
  const row = await prisma.educationRecord.findFirstOrThrow({ where: { countyCode: COUNTY, talentId } })
  const { educationCode, degreeCode, isFullTime, schoolName, schoolTier, major, graduatedOn } = row
  const school = { schoolName, schoolTier: schoolTier ?? undefined, major: major ?? undefined }
  const day = toPlainDate(graduatedOn!.toISOString().slice(0, 10))
  return {
    educationCode,
    degreeCode: degreeCode ?? undefined,
    isFullTime: isFullTime ?? undefined,
    ...school,
    graduatedOn: day,
  }
}

async function fill(actor: Actor, talentId: string, number: string, officers: readonly Actor[]): Promise<void> {
  const child = { talentId, relation: 'child', name: '白小满', validFrom: '2021-05-01' }
  must(await addHouseholdMember(system, AddHouseholdMemberInput.parse(child), NOW))
  const recognition = { talentId, tier: 'F', basis: '按原文件导入', documentNumber: null, applicationId: null }
  const period = { validFrom: toPlainDate('2025-01-01'), validTo: toPlainDate('2028-12-31') }
  must(await inTransaction(async (tx) => ok(await grantRecognition(tx, system, { ...recognition, ...period }, NOW))))
  const { id: applicationId } = must(
    await startApplication(actor, { itemId: await itemIdOf('BUY-01'), talentId: undefined }, NOW),
  )
  const paper = { applicationId, materialCode: 'purchaseContract', name: '合同.pdf', bytes: demoPaper(number) }
  must(await addMaterial(actor, paper, NOW))
  must(await setPayeeAccount(actor, accountInput(applicationId), NOW))
  const subject = { kind: 'talent', id: talentId } as const
  must(
    await inTransaction(async (tx) =>
      ok(await requestVerification(tx, system, { subject, factKeys: ['person.phone', 'person.educationCode'] }, NOW)),
    ),
  )
  const filed = { subjectKind: 'talent', subjectId: talentId, factKey: 'person.maritalCode' } as const
  must(await fileCorrection(actor, { ...filed, proposedValue: '已婚', reason: '登记有误' }, NOW))
  for (const officer of officers) {
    must(await declareConflict(officer, { subjectKind: 'talent', subjectId: talentId, reason: '同学' }, NOW))
  }
}

/** The pair as an officer sees it with one of the two kept. */
export async function seenBy(officer: Actor, [a, b]: readonly [string, string], keptId: string): Promise<PairDetail> {
  const proposal = { subjectKind: 'talent', firstId: a, secondId: b } as const
  const { pairId } = must(await proposeDuplicate(officer, proposal, NOW))
  const keep: Side = (a < b ? a : b) === keptId ? 'first' : 'second'
  const detail = await getPair(officer, { id: pairId, keep }, NOW)
  if (!detail) throw new Error('no pair')
  return detail
}

/** The form as it stands when the officer changes nothing. */
export const formOf = ({ pair, keep, groups, seen }: PairDetail) => ({
  pairId: pair.id,
  version: pair.version,
  keep,
  seen,
  reason: '姓名、出生日期一致，本人说明护照为早年登记。',
  take: Object.fromEntries(
    groups
      .flatMap(({ facts }) => facts)
      .filter(({ isTaken }) => isTaken !== null)
      .map(({ key, isTaken }) => [key, isTaken ? (keep === 'first' ? 'second' : 'first') : keep]),
  ) as Record<string, Side>,
})

export const merge = async (officer: Actor, detail: PairDetail) =>
  must(await mergeEntries(officer, formOf(detail), NOW))
