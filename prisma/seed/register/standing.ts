import { requestVerification } from '@/lib/fact/steps/request-verification'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, addMonths, dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { ok } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { addHouseholdMember } from '@/lib/talent/commands/add-household-member'
import type { RegisterTalentInput } from '@/lib/talent/schema'
import { grantRecognition } from '@/lib/talent/steps/grant-recognition'
import { succeed } from '../succeed'
import type { PersonPlan } from './talent-plans'

/** The tier that the county's rules of 2026 would give, from the records alone; null for most. */
export function tierOf({ records }: RegisterTalentInput): string | null {
  const education = records?.educations?.[0]?.educationCode
  const digit = records?.credentials?.find(({ credential }) => credential.kind === 'title')?.credential.code.slice(2)
  const skill = records?.credentials?.find(({ credential }) => credential.kind === 'skill')?.credential.code
  const levels = records?.honours?.map(({ level }) => level) ?? []
  if (levels.includes('national')) return digit === '1' ? 'A' : 'B'
  if (levels.includes('provincial') || digit === '1') return 'C'
  if (education === '11' || digit === '2' || levels.includes('municipal')) return 'D'
  if (education === '14' || digit === '3' || skill === 'seniorTechnician' || levels.includes('county')) return 'E'
  return education === '21' || skill === 'technician' || skill === 'advanced' ? 'F' : null
}

/** A recognition carried over from before the system: its document says so, no case lies behind it. */
export async function seedRecognition(
  actor: Actor,
  granted: { talentId: string; tier: string; number: number; validFrom: PlainDate },
  now: Date,
): Promise<void> {
  const { talentId, tier, number, validFrom } = granted
  const year = validFrom.slice(0, 4)
  const recognition = {
    talentId,
    tier,
    basis: '系统启用前已认定，按原文件导入',
    documentNumber: `云岭县人才办〔${year}〕认定${number}号`,
    validFrom,
    validTo: addDays(addMonths(validFrom, 60), -1),
    applicationId: null,
  }
  const done = await inTransaction(async (tx) => ok(await grantRecognition(tx, actor, recognition, now)))
  succeed(`recognition of ${talentId}`, done)
}

/** Asks the departments about what a person said of herself. */
export async function seedVerification(
  actor: Actor,
  talentId: string,
  factKeys: readonly string[],
  now: Date,
): Promise<void> {
  const subject = { kind: 'talent', id: talentId } as const
  const done = await inTransaction(async (tx) => ok(await requestVerification(tx, actor, { subject, factKeys }, now)))
  succeed(`verification of ${talentId}`, done)
}

export async function seedMarriage(actor: Actor, talentId: string, spouse: PersonPlan, now: Date): Promise<void> {
  const member = { talentId, relation: 'spouse', name: spouse.name, identityNumber: spouse.identityNumber } as const
  const rest = {
    validFrom: addDays(dateIn(now), -700),
    source: undefined,
    sourceDocument: '结婚证',
    requestId: undefined,
  }
  succeed(`marriage of ${talentId}`, await addHouseholdMember(actor, { ...member, ...rest }, now))
}
