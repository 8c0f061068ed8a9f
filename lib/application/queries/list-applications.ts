import { cursorText, parseCursor } from '@/lib/fact/rules/keyset'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { applicationsWhere, type ApplicationFilter } from '../repository/application-filter'
import { countListed, findListed, type ListedApplication } from '../repository/application-list'
import { nameSteps, type NamedStep } from '../steps/name-steps'

export type { ApplicationFilter } from '../repository/application-filter'
export type ApplicationListRow = ListedApplication & NamedStep
export type ApplicationPage = { readonly rows: readonly ApplicationListRow[]; readonly total: number; readonly next: string | null }

const PAGE = 30

/** Cases the actor may see, latest first. `after` is the `next` of the page before. */
export async function listApplications(actor: Actor, filter: ApplicationFilter, after?: string): Promise<ApplicationPage> {
  const cursor = parseCursor(after)
  const where = applicationsWhere(actor, filter, cursor && { order: 'latest', ...cursor })
  const found = await findListed(reading, where, { order: 'latest', take: PAGE + 1 })
  const total = await countListed(reading, applicationsWhere(actor, filter, null))
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    rows: await nameSteps(reading, actor.countyCode, shown),
    total,
    next: found.length > PAGE && last ? cursorText({ at: last.updatedAt, id: last.id }) : null,
  }
}
