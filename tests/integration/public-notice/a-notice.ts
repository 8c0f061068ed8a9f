import type { Actor } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import { ok } from '@/lib/kernel/result'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import type { Notice, NoticeEntry } from '@/lib/public-notice/model'
import { openNotice } from '@/lib/public-notice/steps/open-notice'
import { COUNTY } from '../../support/personas'
import { must } from '../policy/rulebook-file'

/** A person's line, as a case would hand it over. */
export const anEntry = (name: string, more: Partial<NoticeEntry> = {}): NoticeEntry => ({
  subjectId: newId(),
  name,
  workUnit: '云岭县恒瑞纺织有限公司',
  matterTitle: '引进人才购房补贴',
  grade: 'C 类',
  amountFen: fromYuan(700_000),
  ...more,
})

export async function aNotice(officer: Actor, now: Date, entries: readonly NoticeEntry[]): Promise<Notice> {
  const texts = { title: '人才补贴公示', body: '现予公示。', unitCode: 'RCB', workingDays: 5 }
  return must(await inTransaction(async (tx) => ok(await openNotice(tx, officer, { ...texts, rows: entries }, now))))
}

export const rowsOf = (noticeId: string) =>
  prisma.publicNoticeRow.findMany({ where: { countyCode: COUNTY, noticeId }, orderBy: { ordinal: 'asc' } })

export const statesOf = async (noticeId: string) => (await rowsOf(noticeId)).map(({ status }) => status)
