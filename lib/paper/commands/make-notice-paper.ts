import { getCountyName } from '@/lib/account/queries/get-county-name'
import { findUnit } from '@/lib/account/steps/find-unit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { getNotice } from '@/lib/public-notice/queries/get-notice'
import type { MadePaper } from '../model'
import { mayReadTemplates } from '../permission'
import { noticeValues } from '../rules/notice-values'
import type { MakeNoticePaperInput } from '../schema'
import { makePaper, recordPaper } from '../steps/make-paper'

/** 公示公告: what the public reads, on paper. */
export async function makeNoticePaper(
  actor: Actor,
  { noticeId }: MakeNoticePaperInput,
  now: Date,
): Promise<Result<MadePaper, Failure>> {
  const notice = mayReadTemplates(actor) ? await getNotice(actor, noticeId, now) : null
  if (!notice) return fail({ kind: 'notFound', what: 'notice' })
  const unit = await findUnit(reading, actor.countyCode, notice.unitCode)
  const values = noticeValues({
    notice,
    unitName: unit?.name ?? notice.unitCode,
    countyName: await getCountyName(actor),
    today: dateIn(now),
  })
  const paper = await makePaper(actor, { kind: 'noticeText', values, about: [notice.number] })
  return inTransaction<MadePaper>(async (tx) => {
    const object = { kind: 'publicNotice', id: notice.id, number: notice.number }
    await recordPaper(tx, actor, { kind: 'noticeText', template: paper.template, object }, now)
    return ok(paper)
  })
}
