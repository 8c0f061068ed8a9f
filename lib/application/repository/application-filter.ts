import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, startOf, type PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import { OPEN_STEPS_STATUSES, type ApplicationStatus } from '../flow'
import { visibleApplications } from './visible-applications'

/** What a list of cases is narrowed to. `text`: number, name, pinyin, initials, enterprise. */
export type ApplicationFilter = {
  readonly text?: string | undefined
  readonly statuses?: readonly ApplicationStatus[] | undefined
  readonly itemCode?: string | undefined
  readonly category?: string | undefined
  readonly townshipCode?: string | undefined
  readonly unitCode?: string | undefined
  readonly talentId?: string | undefined
  readonly enterpriseId?: string | undefined
  readonly submittedFrom?: PlainDate | undefined
  readonly submittedTo?: PlainDate | undefined
  /** Only what is past its day. */
  readonly overdueOn?: PlainDate | undefined
  /** Only what is due on the day. */
  readonly dueOn?: PlainDate | undefined
  /** Only what is due in the days after the first, up to the second. */
  readonly dueWithin?: readonly [PlainDate, PlainDate] | undefined
}

/** What stands after the last row shown, for keyset paging. */
export type ApplicationCursor =
  | { readonly order: 'latest'; readonly at: Date; readonly id: string }
  | { readonly order: 'dueFirst'; readonly dueOn: PlainDate | null; readonly id: string }

/** The where clause of a list: what the actor may see, and the filter, and after the cursor. */
export const applicationsWhere = (
  actor: Actor,
  filter: ApplicationFilter,
  after: ApplicationCursor | null,
): Prisma.ApplicationWhereInput => ({
  AND: [visibleApplications(actor), ...clausesOf(filter), ...(after === null ? [] : [afterCursor(after)])],
})

function clausesOf(filter: ApplicationFilter): Prisma.ApplicationWhereInput[] {
  const { statuses, itemCode, category, townshipCode, unitCode, talentId, enterpriseId } = filter
  const all: (Prisma.ApplicationWhereInput | null)[] = [
    filter.text ? textClause(filter.text.trim()) : null,
    statuses ? { status: { in: [...statuses] } } : null,
    itemCode ? { item: { code: itemCode } } : null,
    category ? { item: { category } } : null,
    townshipCode ? { townshipCode } : null,
    unitCode ? { unitCode } : null,
    talentId ? { talentId } : null,
    enterpriseId ? { OR: [{ enterpriseId }, { employerId: enterpriseId }] } : null,
    filter.submittedFrom ? { submittedAt: { gte: startOf(filter.submittedFrom) } } : null,
    filter.submittedTo ? { submittedAt: { lt: startOf(addDays(filter.submittedTo, 1)) } } : null,
    filter.overdueOn ? onStepDue({ lt: toDayColumn(filter.overdueOn) }) : null,
    filter.dueOn ? onStepDue({ equals: toDayColumn(filter.dueOn) }) : null,
    filter.dueWithin
      ? onStepDue({ gt: toDayColumn(filter.dueWithin[0]), lte: toDayColumn(filter.dueWithin[1]) })
      : null,
  ]
  return all.filter((clause) => clause !== null)
}

const onStepDue = (stepDueOn: Prisma.DateTimeNullableFilter): Prisma.ApplicationWhereInput => ({
  status: { in: [...OPEN_STEPS_STATUSES] },
  stepDueOn,
})

function textClause(text: string): Prisma.ApplicationWhereInput {
  const word = { contains: text, mode: 'insensitive' } as const
  return {
    OR: [
      { number: { contains: text } },
      { talent: { OR: [{ name: { contains: text } }, { namePinyin: word }, { nameInitials: word }] } },
      { enterprise: { OR: [{ name: { contains: text } }, { nameInitials: word }] } },
      { employer: { OR: [{ name: { contains: text } }, { nameInitials: word }] } },
    ],
  }
}

function afterCursor(after: ApplicationCursor): Prisma.ApplicationWhereInput {
  if (after.order === 'latest') {
    return { OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }] }
  }
  if (after.dueOn === null) return { stepDueOn: null, id: { gt: after.id } }
  const dueOn = toDayColumn(after.dueOn)
  return { OR: [{ stepDueOn: { gt: dueOn } }, { stepDueOn: dueOn, id: { gt: after.id } }, { stepDueOn: null }] }
}
