import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { applicationsWhere, type ApplicationFilter } from '../repository/application-filter'
import { findListed } from '../repository/application-list'
import { findChainSteps } from '../repository/chain-steps'
import { deskWhere, type DeskFilter } from '../repository/desk-filter'
import type { RosterCase } from '../rules/paper-views'
import { weekStartOf } from '../rules/week'

/** Cases the actor may see that the list would show under the filter, at most `take`, latest change first. */
export async function listCasesForRoster(
  actor: Actor,
  filter: ApplicationFilter & DeskFilter,
  { now, take }: { readonly now: Date; readonly take: number },
): Promise<RosterCase[]> {
  if (actor.kind !== 'staff') return []
  const known = { steps: await findChainSteps(reading, actor.countyCode), weekStart: weekStartOf(dateIn(now)) }
  const where = { AND: [applicationsWhere(actor, filter, null), deskWhere(actor, filter, known)] }
  const found = await findListed(reading, where, { order: 'latest', take })
  return found.map(({ number, talentName, enterpriseName, townshipName, title, status, amountFen }) => ({
    number,
    who: talentName ?? enterpriseName ?? '',
    workUnit: enterpriseName,
    townshipName,
    title,
    status,
    amountFen,
  }))
}
