import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { dateIn, parsePlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { waitingScope } from '../repository/waiting-rows'
import {
  findWaitingItems,
  findWorklistPage,
  NO_DUE_DAY,
  type WorklistCursor,
  type WorklistFilter,
  type WorklistRow,
} from '../repository/worklist'
import { findTies } from '../steps/find-ties'

export type { WorklistFilter, WorklistRow } from '../repository/worklist'

export type WorklistPage = {
  readonly rows: readonly WorklistRow[]
  readonly items: readonly { readonly code: string; readonly title: string }[]
  /** Where the next page begins, for the address; null on the last. */
  readonly next: string | null
}

const PAGE = 50

/** One tab of 今日待办: what is due first comes first. `after` is the `next` of the page before. */
export async function listWorklist(
  actor: Actor,
  filter: WorklistFilter,
  page: { readonly now: Date; readonly after?: string | undefined },
): Promise<WorklistPage> {
  const scope = waitingScope(actor, await findTies(reading, actor))
  const at = { filter, after: parseCursor(page.after), today: dateIn(page.now), limit: PAGE + 1 }
  const found = await findWorklistPage(reading, scope, at)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return {
    rows,
    items: await findWaitingItems(reading, scope, filter.kind),
    next: found.length > PAGE && last ? cursorText(last) : null,
  }
}

const cursorText = ({ dueOn, since, id }: WorklistRow): string => `${dueOn ?? NO_DUE_DAY}_${since.getTime()}_${id}`

/** Null on anything that is no cursor: a mangled address shows the first page. */
function parseCursor(text: string | undefined): WorklistCursor | null {
  const [day = '', milliseconds = '', id = ''] = (text ?? '').split('_')
  const dueKey = parsePlainDate(day)
  return dueKey && /^\d{12,14}$/.test(milliseconds) && isId(id)
    ? { dueKey, since: new Date(Number(milliseconds)), id }
    : null
}
