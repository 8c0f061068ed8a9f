import type { EnterpriseEntry } from '@/lib/enterprise/rules/enterprise-entry'
import { loadEnterprises } from '@/lib/enterprise/steps/load-enterprises'
import { planEnterprise, type EnterprisePlan } from '@/lib/enterprise/steps/plan-enterprise'
import type { EntryFault, EntryOutcome } from '@/lib/fact/rules/entry'
import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { TalentEntry } from '@/lib/talent/rules/talent-entry'
import { loadTalentsByIdentity } from '@/lib/talent/steps/load-talents-by-identity'
import { planTalent, type TalentPlan } from '@/lib/talent/steps/plan-talent'
import { findEnterpriseNames } from '@/lib/enterprise/steps/find-enterprises-by-uscc'
import { headerOf } from '../kinds/import-kinds'
import type { ImportKind } from '../model'
import type { Fault } from '../sheet/model'
import type { ParsedImport } from './parse-import'

/** People or enterprises that are looked at together: enough to make statements few, few enough to be held at once. */
const CHUNK = 500

export type PlannedChunk = {
  readonly talents: readonly TalentPlan[]
  readonly enterprises: readonly EnterprisePlan[]
  readonly outcomes: readonly EntryOutcome[]
  readonly faults: readonly Fault[]
  /** Rows of the file that were looked at so far. */
  readonly done: number
}

type Work = { readonly actor: Actor; readonly kind: ImportKind; readonly source: string; readonly now: Date }

/**
 * What each row would do to the registers as they are now, some hundred people or enterprises at a time. `lock`: their
 * rows are held until the transaction ends, so that what is planned can be written.
 */
export async function* planImport(
  tx: Tx,
  parsed: Pick<ParsedImport, 'talents' | 'enterprises'>,
  work: Work,
  { lock }: { lock: boolean },
): AsyncGenerator<PlannedChunk> {
  let done = 0
  const bySubject = Map.groupBy(parsed.talents, ({ identityNumber }) => identityNumber)
  for (const some of chunksOf([...bySubject])) {
    done += some.reduce((sum, [, entries]) => sum + entries.length, 0)
    yield { ...(await planTalents(tx, some, work, lock)), enterprises: [], done }
  }
  const byUscc = Map.groupBy(parsed.enterprises, ({ uscc }) => uscc)
  for (const some of chunksOf([...byUscc])) {
    done += some.reduce((sum, [, entries]) => sum + entries.length, 0)
    yield { ...(await planEnterprises(tx, some, work, lock)), talents: [], done }
  }
}

/** The versions at which writing the chunk leaves its people and enterprises: each is written once. */
export const versionsAfter = ({ talents, enterprises }: PlannedChunk): Map<string, number> =>
  new Map([
    ...talents.map(({ id, before }) => [id, (before?.talent.version ?? 0) + 1] as const),
    ...enterprises.map(({ id, before }) => [id, (before?.enterprise.version ?? 0) + 1] as const),
  ])

function* chunksOf<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += CHUNK) yield all.slice(from, from + CHUNK)
}

async function planTalents(tx: Tx, some: [string, TalentEntry[]][], work: Work, lock: boolean) {
  const { countyCode } = work.actor
  const numbers = some.map(([number]) => number)
  const found = await loadTalentsByIdentity(tx, countyCode, numbers, { lock })
  const ids = some.flatMap(([, entries]) =>
    entries.flatMap(({ records }) => [
      ...(records.employments ?? []).map(({ enterpriseId }) => enterpriseId),
      ...(records.insurance ?? []).flatMap(({ payerId }) => payerId ?? []),
    ]),
  )
  const enterpriseNames = await findEnterpriseNames(tx, countyCode, [...new Set(ids)])
  const plans = some.map(([number, entries]) =>
    planTalent(found.get(number) ?? null, entries, { ...work, enterpriseNames }),
  )
  const talents = plans.filter((plan): plan is TalentPlan => plan.id !== null)
  return { talents, ...summary(plans, work.kind) }
}

async function planEnterprises(tx: Tx, some: [string, EnterpriseEntry[]][], work: Work, lock: boolean) {
  const usccs = some.map(([uscc]) => uscc)
  const found = await loadEnterprises(tx, work.actor.countyCode, { usccs }, { lock })
  const byUscc = new Map(found.map((one) => [one.enterprise.uscc, one]))
  const plans = some.map(([uscc, entries]) => planEnterprise(byUscc.get(uscc) ?? null, entries, work))
  const enterprises = plans.filter((plan): plan is EnterprisePlan => plan.id !== null)
  return { enterprises, ...summary(plans, work.kind) }
}

type AnyPlan = { readonly faults: readonly EntryFault[]; readonly outcomes?: readonly EntryOutcome[] }

const summary = (plans: readonly AnyPlan[], kind: ImportKind) => ({
  outcomes: plans.flatMap(({ outcomes = [] }) => outcomes),
  faults: plans.flatMap(({ faults }) =>
    faults.map(({ field, ...fault }): Fault => ({ ...fault, header: headerOf(kind, columnOf(field)) })),
  ),
})

/** A form's field as the column that filled it. */
const columnOf = (field: string): string => field.replace(/\.(enterpriseId|payerId)$/, '.uscc')
