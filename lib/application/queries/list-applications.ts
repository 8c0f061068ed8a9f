import { cursorText, parseCursor } from '@/lib/fact/rules/keyset'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { applicationsWhere, type ApplicationFilter } from '../repository/application-filter'
import { countListed, findListed, type ListedApplication } from '../repository/application-list'
import { findChainSteps } from '../repository/chain-steps'
import { deskWhere, findItemsWithCases, type DeskFilter } from '../repository/desk-filter'
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

/** Cases the actor may see, latest change first. `after` is the `next` of the page before. */
export async function listApplications(
  actor: Actor,
  filter: ApplicationFilter & DeskFilter,
  page: { readonly now: Date; readonly after?: string | undefined },
): Promise<ApplicationPage> {
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
