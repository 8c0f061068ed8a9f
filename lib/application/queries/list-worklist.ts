import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { countListed, findListed } from '../repository/application-list'
import { applicationsWhere, type ApplicationFilter } from '../repository/application-filter'
import { onDesk } from '../repository/worklist-where'
import { dueCursorText, parseDueCursor } from '../rules/list-cursor'
import { nameSteps } from '../steps/name-steps'
import type { ApplicationPage } from './list-applications'

const PAGE = 40

/** 今日待办: the cases on the actor's desk, the most urgent first. */
export async function listWorklist(actor: Actor, filter: ApplicationFilter, now: Date, after?: string): Promise<ApplicationPage & { today: string }> {
  const cursor = parseDueCursor(after)
  const desk = onDesk(actor)
  const where = { AND: [desk, applicationsWhere(actor, filter, cursor && { order: 'dueFirst', ...cursor })] }
  const found = await findListed(reading, where, { order: 'dueFirst', take: PAGE + 1 })
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    rows: await nameSteps(reading, actor.countyCode, shown),
    total: await countListed(reading, { AND: [desk, applicationsWhere(actor, filter, null)] }),
    next: found.length > PAGE && last ? dueCursorText(last) : null,
    today: dateIn(now),
  }
}
