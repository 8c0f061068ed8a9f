import { answerPaper } from '@/app/api/papers/answer-paper'
import { toApplicationFilter } from '@/lib/desk-list/lists/applications'
import { describeList } from '@/lib/desk-list/queries/describe-list'
import { dateIn } from '@/lib/kernel/plain-date'
import { makeCaseRoster } from '@/lib/paper/commands/make-case-roster'
import { readCaseListQuery } from '../_list/case-list-query'

/** 汇总花名册 of the list as its address filters it, with the filter in words. */
export function GET(request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams)
  return answerPaper(async (actor, now) => {
    const words = await describeList(actor, 'applications', params)
    const filter = toApplicationFilter(readCaseListQuery(params), dateIn(now))
    return makeCaseRoster(actor, { filter, note: words.join('，') || '全部申报件' }, now)
  })
}
