import { ensureSubjectAccount } from '@/lib/account/steps/ensure-subject-account'
import { authoriseContact } from '@/lib/enterprise/commands/authorise-contact'
import { registerEnterprise } from '@/lib/enterprise/commands/register-enterprise'
import { AuthoriseContactInput, RegisterEnterpriseInput } from '@/lib/enterprise/schema'
import { publicActor, systemActor, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { ok, type Result } from '@/lib/kernel/result'
import { completeUscc } from '@/lib/kernel/uscc'
import { inTransaction } from '@/lib/platform/transaction'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { RegisterTalentInput, type RecordInputs } from '@/lib/talent/schema'
import { issueCard } from '@/lib/talent-card/steps/issue-card'
import { grantRecognition } from '@/lib/talent/steps/grant-recognition'
import { COUNTY } from '../../support/personas'

/** Monday morning, the demo county's first day. */
export const NOW = new Date('2026-09-14T02:00:00Z')
export const day = toPlainDate
/** Ten in the morning of a day. */
export const at = (text: string): Date => new Date(`${text}T02:00:00Z`)

const system = systemActor(COUNTY)
let count = 0

export function must<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

/** `done`, the code of the first reason, or the kind of failure. */
export const outcomeOf = (result: Result<unknown, Failure>): string => {
  if (result.ok) return 'done'
  return result.failure.kind === 'refused' ? (result.failure.reasons[0]?.code ?? 'refused') : result.failure.kind
}

async function anEmployer(serial: number): Promise<string> {
  const input = RegisterEnterpriseInput.parse({
    uscc: completeUscc(`91510799MA7C${String(serial).padStart(4, '0')}`),
    name: `云岭县验卡测试厂${serial}号`,
    employerType: 'privateEnterprise',
    industryCode: '1711',
    townshipCode: `${COUNTY}100`,
  })
  return must(await registerEnterprise(system, input, NOW)).id
}

export type Talent = Actor & { talentId: string; employerId: string }

/** A talent of 城关镇 who works in the county, and the actor they are once logged in. */
export async function aTalent(name = '欧阳测试', records: RecordInputs = {}): Promise<Talent> {
  count += 1
  const serial = count
  const enterpriseId = await anEmployer(serial)
  const input = RegisterTalentInput.parse({
    name,
    identityKind: '111',
    identityNumber: completeResidentId(`51079919700102${String(100 + serial)}`),
    phone: `13955${String(100_000 + serial)}`,
    townshipCode: `${COUNTY}100`,
    employment: { enterpriseId, mode: 'fullTime', startedOn: '2024-01-01' },
  })
  const { id: talentId } = must(await registerTalent(system, { ...input, records }, NOW))
  const subject = {
    countyCode: COUNTY,
    kind: 'talent',
    subjectId: talentId,
    displayName: name,
    phone: input.phone ?? null,
  } as const
  const accountId = must(await inTransaction(async (tx) => ok(await ensureSubjectAccount(tx, subject, NOW))))
  return { ...publicActor(COUNTY, null), kind: 'talent', accountId, name, talentId, employerId: enterpriseId }
}

/** The contact by whose word an employer confirms. */
export async function aContactOf(enterpriseId: string): Promise<Actor> {
  count += 1
  const phone = `13955${String(100_000 + count)}`
  const contact = AuthoriseContactInput.parse({ enterpriseId, name: '联系人', phone, authorisedFrom: '2026-01-01' })
  must(await authoriseContact(system, contact, NOW))
  const subject = {
    countyCode: COUNTY,
    kind: 'enterprise',
    subjectId: enterpriseId,
    displayName: '联系人',
    phone: contact.phone,
  } as const
  const accountId = must(await inTransaction(async (tx) => ok(await ensureSubjectAccount(tx, subject, NOW))))
  return { ...publicActor(COUNTY, null), kind: 'enterprise', accountId, name: '联系人', enterpriseId }
}

type Given = { tier: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'; validFrom?: PlainDate; validTo: PlainDate }

export async function recognise(talentId: string, { tier, validFrom, validTo }: Given, now = NOW): Promise<void> {
  const period = { validFrom: validFrom ?? day('2026-03-10'), validTo }
  const granted = { talentId, tier, basis: '按原文件导入', documentNumber: null, ...period }
  must(
    await inTransaction(async (tx) => ok(await grantRecognition(tx, system, { ...granted, applicationId: null }, now))),
  )
}

/** Puts a card into a talent's hand, as cards from before the system are carried over. */
export async function aCard(talentId: string, { tier, validTo }: Given): Promise<{ cardId: string }> {
  const card = { talentId, tier, applicationId: null, issuedOn: day('2026-03-10'), validTo }
  return { cardId: must(await inTransaction(async (tx) => ok(await issueCard(tx, system, card, NOW)))) }
}

/** A recognised talent with a card in hand that ends with the recognition, or on `cardTo`. */
export async function aHolder(
  { cardTo, ...given }: Given & { cardTo?: PlainDate },
  name?: string,
): Promise<{ holder: Talent; cardId: string }> {
  const holder = await aTalent(name)
  await recognise(holder.talentId, given)
  return { holder, ...(await aCard(holder.talentId, { ...given, validTo: cardTo ?? given.validTo })) }
}
