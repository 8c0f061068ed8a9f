import type { Prisma } from '@/generated/prisma/client'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOrNull } from '@/lib/platform/day-column'
import { fenOrNull } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationStatus } from '../flow'
import type { OutcomeKind, SubjectKind } from '../model'

const SELECT = {
  id: true,
  number: true,
  status: true,
  outcomeKind: true,
  subjectKind: true,
  talentId: true,
  stepCode: true,
  stepSince: true,
  stepDueOn: true,
  unitCode: true,
  townshipCode: true,
  amountFen: true,
  version: true,
  versionId: true,
  createdAt: true,
  updatedAt: true,
  submittedAt: true,
  decidedAt: true,
  closedAt: true,
  noticeId: true,
  item: { select: { id: true, code: true, title: true, category: true } },
  talent: { select: { name: true, namePinyin: true } },
  enterprise: { select: { name: true } },
  employer: { select: { name: true } },
  unit: { select: { shortName: true } },
  township: { select: { shortName: true } },
  createdBy: { select: { kind: true } },
} satisfies Prisma.ApplicationSelect

type Row = Prisma.ApplicationGetPayload<{ select: typeof SELECT }>

/** A case as a list shows it. */
export type ListedApplication = {
  readonly id: string
  readonly number: string
  readonly status: ApplicationStatus
  readonly outcomeKind: OutcomeKind
  readonly subjectKind: SubjectKind
  readonly itemId: string
  readonly itemCode: string
  readonly title: string
  readonly category: string
  readonly talentId: string | null
  readonly talentName: string | null
  /** The enterprise that files, or the one that employs. */
  readonly enterpriseName: string | null
  readonly amountFen: Fen | null
  readonly versionId: string
  readonly version: number
  readonly stepCode: string | null
  readonly stepSince: Date | null
  readonly dueOn: PlainDate | null
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly townshipCode: string
  readonly townshipName: string
  readonly noticeId: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly closedAt: Date | null
  /** 单位已填好: her employer began it, she goes on. */
  readonly isFilledByEmployer: boolean
}

function toListed({ item, talent, enterprise, employer, unit, township, createdBy, ...row }: Row): ListedApplication {
  return {
    ...row,
    outcomeKind: row.outcomeKind as OutcomeKind,
    subjectKind: row.subjectKind as SubjectKind,
    itemId: item.id,
    itemCode: item.code,
    title: item.title,
    category: item.category,
    talentName: talent?.name ?? null,
    enterpriseName: (enterprise ?? employer)?.name ?? null,
    amountFen: fenOrNull(row.amountFen),
    dueOn: dayOrNull(row.stepDueOn),
    unitName: unit?.shortName ?? null,
    townshipName: township.shortName,
    isFilledByEmployer: row.subjectKind === 'talent' && createdBy.kind === 'enterprise',
  }
}

export type ListOrder = 'latest' | 'dueFirst'

const ORDERS: Record<ListOrder, Prisma.ApplicationOrderByWithRelationInput[]> = {
  latest: [{ updatedAt: 'desc' }, { id: 'desc' }],
  dueFirst: [{ stepDueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
}

/** Cases of a where clause that was built by `visibleApplications`, at most `take`. */
export async function findListed(
  tx: Tx,
  where: Prisma.ApplicationWhereInput,
  page: { order: ListOrder; take: number },
): Promise<ListedApplication[]> {
  const rows = await tx.application.findMany({ where, orderBy: ORDERS[page.order], take: page.take, select: SELECT })
  return rows.map(toListed)
}

export const countListed = (tx: Tx, where: Prisma.ApplicationWhereInput): Promise<number> =>
  tx.application.count({ where })
