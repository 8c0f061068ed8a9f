import { cursorText, parseCursor } from '@/lib/fact/rules/keyset'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { addWorkingDays } from '@/lib/kernel/working-days'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { reading } from '@/lib/platform/transaction'
import { applicationsWhere, type ApplicationFilter } from '../repository/application-filter'
import { countListed, findListed, type ListedApplication } from '../repository/application-list'
import { findChainSteps } from '../repository/chain-steps'
import { deskWhere, findItemsWithCases, type DeskFilter } from '../repository/desk-filter'
import { DUE_SOON_WORKING_DAYS } from '../rules/reminder-levels'
import { weekStartOf } from '../rules/week'
import { nameSteps, type NamedStep } from '../steps/name-steps'

export type { ApplicationFilter } from '../repository/application-filter'
export type { DeskFilter } from '../repository/desk-filter'
export type ApplicationListRow = ListedApplication & NamedStep
export type ApplicationPage = {
  readonly rows: readonly ApplicationListRow[]
  readonly total: number
  readonly next: string | null
  /** Items that have cases the actor may see. */
  readonly items: readonly { readonly code: string; readonly title: string }[]
}

const PAGE = 50

/** `dueSoonAfter`: due within the next two working days after it, which only the calendar knows. */
export type AskedFor = ApplicationFilter & DeskFilter & { readonly dueSoonAfter?: PlainDate | undefined }

async function withDays({ dueSoonAfter, ...filter }: AskedFor): Promise<ApplicationFilter & DeskFilter> {
  if (dueSoonAfter === undefined) return filter
  const last = addWorkingDays(await loadWorkCalendar(reading), dueSoonAfter, DUE_SOON_WORKING_DAYS)
  return { ...filter, dueWithin: [dueSoonAfter, last] }
}

/** Cases the actor may see, latest change first. `after` is the `next` of the page before. */
export async function listApplications(
  actor: Actor,
  asked: AskedFor,
  page: { readonly now: Date; readonly after?: string | undefined },
): Promise<ApplicationPage> {
  const filter = await withDays(asked)
  const cursor = parseCursor(page.after)
  const known = { steps: await findChainSteps(reading, actor.countyCode), weekStart: weekStartOf(dateIn(page.now)) }
  const desk = deskWhere(actor, filter, known)
  const where = { AND: [applicationsWhere(actor, filter, cursor && { order: 'latest', ...cursor }), desk] }
  const found = await findListed(reading, where, { order: 'latest', take: PAGE + 1 })
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    rows: await nameSteps(reading, actor.countyCode, shown),
    total: await countListed(reading, { AND: [applicationsWhere(actor, filter, null), desk] }),
    next: found.length > PAGE && last ? cursorText({ at: last.updatedAt, id: last.id }) : null,
    items: await findItemsWithCases(reading, actor),
  }
}
