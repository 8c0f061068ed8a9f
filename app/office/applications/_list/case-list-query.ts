import { paths } from '@/app/paths'
import { APPLICATION_STATUSES, type ApplicationStatus } from '@/lib/application/flow'
import type { ApplicationFilter, DeskFilter } from '@/lib/application/queries/list-applications'
import { HANDLED_KINDS, type HandledKind } from '@/lib/application/rules/waiting'
import type { PlainDate } from '@/lib/kernel/plain-date'

export const STEP_KINDS = ['employerConfirmation', 'intake', 'review', 'decide'] as const
type StepKind = (typeof STEP_KINDS)[number]

export const STEP_KIND_LABELS: Record<StepKind, string> = {
  employerConfirmation: '单位确认',
  intake: '受理',
  review: '复审',
  decide: '审定',
}

/** The list of cases as its address says it. `open`: the row shown beside the list. */
export type CaseListQuery = {
  readonly q?: string | undefined
  readonly status?: ApplicationStatus | undefined
  readonly item?: string | undefined
  readonly town?: string | undefined
  readonly step?: StepKind | undefined
  readonly overdue?: 'yes' | undefined
  readonly mine?: HandledKind | undefined
  readonly after?: string | undefined
  readonly open?: string | undefined
}

type Params = Record<string, string | string[] | undefined>

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 80) : undefined

/** What is not one of the choices is no choice. */
export const readCaseListQuery = (params: Params): CaseListQuery => ({
  q: textOf(params.q),
  status: APPLICATION_STATUSES.find((status) => status === params.status),
  item: textOf(params.item),
  town: textOf(params.town),
  step: STEP_KINDS.find((kind) => kind === params.step),
  overdue: params.overdue === 'yes' ? 'yes' : undefined,
  mine: HANDLED_KINDS.find((kind) => kind === params.mine),
  after: textOf(params.after),
  open: textOf(params.open),
})

/** The address of the list with these choices. */
export function caseListHref(query: CaseListQuery): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined)
  return entries.length === 0 ? paths.applications() : `${paths.applications()}?${new URLSearchParams(entries)}`
}

/** What the query is asked. */
export const filterOf = (query: CaseListQuery, today: PlainDate): ApplicationFilter & DeskFilter => ({
  text: query.q,
  statuses: query.status && [query.status],
  itemCode: query.item,
  townshipCode: query.town,
  stepKind: query.step,
  handled: query.mine,
  overdueOn: query.overdue && today,
})
