import { yuanText } from '@/lib/fact/rules/fact-text'
import { toChineseDay } from '@/lib/kernel/chinese-day'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Notice, PublishedRow } from '@/lib/public-notice/model'
import type { ValuesOf } from '../catalogue/field-group'
import type { NOTICE_FIELDS } from '../catalogue/notice-fields'

type Input = {
  readonly notice: Notice & { readonly rows: readonly PublishedRow[] }
  readonly unitName: string
  readonly countyName: string
  readonly today: PlainDate
}

/** A notice as it was published: its frozen rows and nothing that is not in them. */
export function noticeValues({ notice, unitName, countyName, today }: Input): ValuesOf<typeof NOTICE_FIELDS> {
  const { rows } = notice
  return {
    县名: countyName,
    公示编号: notice.number,
    标题: notice.title,
    正文: notice.body,
    件数: String(rows.length),
    公示首日: toChineseDay(notice.firstDay),
    公示末日: toChineseDay(notice.lastDay),
    工作日数: String(notice.workingDays),
    发布单位: unitName,
    发布日期: toChineseDay(notice.publishedOn),
    今日: toChineseDay(today),
    有金额: rows.some(({ amountFen }) => amountFen !== null),
    有等次: rows.some(({ grade }) => grade !== null),
    名单: rows.map(({ ordinal, displayName, distinction, workUnit, matterTitle, grade, amountFen }) => ({
      序号: String(ordinal),
      姓名: distinction === null ? displayName : `${displayName}（${distinction}）`,
      用人单位: workUnit ?? '',
      事项: matterTitle,
      等次: grade ?? '',
      金额: amountFen === null ? '' : yuanText(amountFen),
    })),
  }
}
