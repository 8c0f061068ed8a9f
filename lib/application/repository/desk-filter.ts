import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import { OPEN_STEPS_STATUSES } from '../flow'
import type { HandledKind } from '../rules/waiting'
import type { KnownStep } from './chain-steps'
import { handledBy } from './handled'
import { visibleApplications } from './visible-applications'

/** What the desk's list can be narrowed to beyond the filter of every list. */
export type DeskFilter = {
  /** Only cases standing on a step of this kind. */
  readonly stepKind?: KnownStep['kind'] | undefined
  /** Only cases the person has signed, by what became of them. */
  readonly handled?: HandledKind | undefined
}

/** Keeps an OR from being empty, which the query engine would leave out. */
const NOWHERE: Prisma.ApplicationWhereInput = { id: { in: [] } }

export function deskWhere(
  actor: Actor,
  { stepKind, handled }: DeskFilter,
  known: { readonly steps: readonly KnownStep[]; readonly weekStart: Date },
): Prisma.ApplicationWhereInput {
  const places = known.steps
    .filter(({ kind }) => kind === stepKind)
    .map(({ versionId, code }) => ({ versionId, stepCode: code }))
  return {
    AND: [
      stepKind ? { status: { in: [...OPEN_STEPS_STATUSES] }, OR: [NOWHERE, ...places] } : {},
      handled ? handledBy(actor, handled, known.weekStart) : {},
    ],
  }
}

/** Items that have cases the actor may see, for the filter. */
export const findItemsWithCases = (tx: Tx, actor: Actor): Promise<{ code: string; title: string }[]> =>
  tx.policyItem.findMany({
    where: { countyCode: actor.countyCode, applications: { some: visibleApplications(actor) } },
    orderBy: [{ sort: 'asc' }, { code: 'asc' }],
    select: { code: true, title: true },
  })
