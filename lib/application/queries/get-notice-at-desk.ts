import { findUnit } from '@/lib/account/steps/find-unit'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { getNoticeForDesk, type DeskNotice } from '@/lib/public-notice/queries/get-notice-for-desk'
import type { ApplicationStatus } from '../flow'
import { mayLookAgain, mayPublishSomething } from '../permission'
import { findListed } from '../repository/application-list'
import { visibleApplications } from '../repository/visible-applications'
import { findVisible } from '../repository/visible-one'
import { findVersionOf, readStanding } from '../steps/load-case'

/** The case behind a row, for whoever may see it. */
export type NoticeCase = {
  readonly id: string
  readonly number: string
  readonly who: string
  readonly status: ApplicationStatus
}

export type NoticeAtDesk = Omit<DeskNotice, 'objections'> & {
  readonly unitName: string
  /** By the id of the case; cases outside the person's place are left out. */
  readonly cases: ReadonlyMap<string, NoticeCase>
  /** `whyNot`: why deciding it is not this person's; null when it is. */
  readonly objections: readonly (DeskNotice['objections'][number] & { readonly whyNot: string | null })[]
}

/** A notice as the officers look after it; null when it is not there. */
export async function getNoticeAtDesk(actor: Actor, id: string, now: Date): Promise<NoticeAtDesk | null> {
  const notice = await getNoticeForDesk(actor, id, now)
  if (!notice) return null
  const ids = notice.rows.map(({ subjectId }) => subjectId)
  const where = { AND: [visibleApplications(actor), { id: { in: ids } }] }
  const listed = await findListed(reading, where, { order: 'latest', take: ids.length })
  const objections: NoticeAtDesk['objections'][number][] = []
  for (const one of notice.objections) objections.push({ ...one, whyNot: await whyNotDecide(actor, one) })
  return {
    ...notice,
    unitName: (await findUnit(reading, actor.countyCode, notice.unitCode))?.name ?? notice.unitCode,
    cases: new Map(
      listed.map((one) => [
        one.id,
        { id: one.id, number: one.number, who: one.talentName ?? one.enterpriseName ?? '', status: one.status },
      ]),
    ),
    objections,
  }
}

const OTHERS = '由牵头部门的审核人核查。'

/** Asks as decideObjection does. A lead concerns no one case: any reviewer may settle it. */
async function whyNotDecide(actor: Actor, objection: DeskNotice['objections'][number]): Promise<string | null> {
  if (!mayPublishSomething(actor)) return OTHERS
  if (objection.isAnonymous || objection.subjectId === null) return null
  const application = await findVisible(reading, actor, objection.subjectId)
  if (!application) return OTHERS
  const version = await findVersionOf(reading, application)
  const refusal = mayLookAgain(actor, await readStanding(reading, actor, application, version), version.leadUnitCode)
  if (refusal === null) return null
  return refusal.kind === 'refused' ? refusal.reasons.map(({ text }) => text).join('') : OTHERS
}
