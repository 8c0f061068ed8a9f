import { paths } from '@/app/paths'
import { WAITING_KINDS, type WaitingKind } from '@/lib/application/rules/waiting'

/** 今日待办 as its address says it. `open`: the row shown beside the list. */
export type WorklistQuery = {
  readonly tab?: WaitingKind | undefined
  readonly item?: string | undefined
  readonly due?: 'today' | 'overdue' | undefined
  readonly after?: string | undefined
  readonly open?: string | undefined
}

type Params = Record<string, string | string[] | undefined>

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 120) : undefined

/** What is not one of the choices is no choice. */
export const readWorklistQuery = (params: Params): WorklistQuery => ({
  tab: WAITING_KINDS.find((kind) => kind === params.tab),
  item: textOf(params.item),
  due: params.due === 'today' || params.due === 'overdue' ? params.due : undefined,
  after: textOf(params.after),
  open: textOf(params.open),
})

/** The address of the worklist with these choices. */
export function worklistHref(query: WorklistQuery): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined)
  return entries.length === 0 ? paths.office() : `${paths.office()}?${new URLSearchParams(entries)}`
}

/** The row shown beside the list. One that has been passed on gives way to the next in the list. */
export const rowToOpen = <Row extends { id: string }>(
  rows: readonly Row[],
  open: string | undefined,
): Row | undefined => (open === undefined ? undefined : (rows.find(({ id }) => id === open) ?? rows[0]))
