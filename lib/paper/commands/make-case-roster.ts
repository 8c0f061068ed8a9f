import type { ApplicationFilter, DeskFilter } from '@/lib/application/queries/list-applications'
import { listCasesForRoster } from '@/lib/application/queries/list-cases-for-roster'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, reading } from '@/lib/platform/transaction'
import type { MadePaper } from '../model'
import { mayReadTemplates } from '../permission'
import { caseRoster } from '../rules/roster-values'
import { findMaker } from '../steps/find-maker'
import { makePaper, recordPaper } from '../steps/make-paper'

/** The list as it is filtered on the screen, and the filter in words. */
type MakeCaseRosterInput = { readonly filter: ApplicationFilter & DeskFilter; readonly note: string }

/** What a printed list can still be read at. */
const MOST = 2_000

/** 汇总花名册 of the cases a list shows: those the actor may see, and no more than can be printed. */
export async function makeCaseRoster(
  actor: Actor,
  { filter, note }: MakeCaseRosterInput,
  now: Date,
): Promise<Result<MadePaper, Failure>> {
  if (!mayReadTemplates(actor)) return fail({ kind: 'notFound', what: 'application' })
  const cases = await listCasesForRoster(actor, filter, { now, take: MOST + 1 })
  if (cases.length === 0) return fail(refused('empty', '没有符合条件的申报件，请换一个条件。'))
  if (cases.length > MOST) return fail(refused('tooMany', `超过 ${MOST} 件，请先按状态、事项或乡镇缩小范围再下载。`))
  const today = dateIn(now)
  const { countyName, unit } = await findMaker(reading, actor)
  const values = caseRoster(cases, note, { countyName, unitName: unit.name, by: actor.name, today })
  const paper = await makePaper(actor, { kind: 'roster', values, about: ['申报件', today] })
  return inTransaction<MadePaper>(async (tx) => {
    const object = { kind: 'applicationList', id: actor.accountId, number: `${cases.length} 件` }
    await recordPaper(tx, actor, { kind: 'roster', template: paper.template, object }, now)
    return ok(paper)
  })
}
