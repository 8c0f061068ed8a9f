import type { Actor } from '@/lib/kernel/actor'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { completeResidentId } from '@/lib/kernel/resident-id'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { RegisterTalentInput } from '@/lib/talent/schema'

export const NOW = new Date('2026-09-14T02:00:00.000Z')
export const TODAY = toPlainDate('2026-09-14')
export const CITY_TOWN = '510799100'

let count = 0
/** Numbers that the seed does not use: births of 1969. */
export const aNumber = (): string => {
  count += 1
  return completeResidentId(`51079919690${String(1 + (count % 9))}15${String(count).padStart(3, '0')}`.slice(0, 17))
}

/** A registration form as the desk posts it. */
export const aForm = (given: Record<string, unknown> = {}) =>
  RegisterTalentInput.parse({
    name: '诸葛清和',
    identityKind: '111',
    identityNumber: aNumber(),
    townshipCode: CITY_TOWN,
    ...given,
  })

export function valueOf<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

/** What was refused, in one line: kind, code or field, and text. */
export function refusalOf(result: Result<unknown, Failure>): string {
  if (result.ok) return 'done'
  const { failure } = result
  if (failure.kind === 'invalid') return failure.issues.map(({ path, message }) => `${path}：${message}`).join('；')
  if (failure.kind === 'refused') return failure.reasons.map(({ code, text }) => `${code}：${text}`).join('；')
  return failure.kind
}

export const aTalentOf = async (actor: Actor, given: Record<string, unknown> = {}): Promise<string> =>
  valueOf(await registerTalent(actor, aForm(given), NOW)).id
